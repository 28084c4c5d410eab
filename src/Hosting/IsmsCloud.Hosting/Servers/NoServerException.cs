using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting.Servers;

/// <summary>No choice is open on this machine.</summary>
sealed class NoServerException(ServerResource server, IEnumerable<string> reasons) : StartFailedException(
    $"""
    There is no way to come by {server.Kind} for '{server.Name}' on this machine. One of these is needed:
    {string.Join(Environment.NewLine, reasons.Select((reason, index) => $"  {index + 1}. {Choices[index]}; but {reason}"))}
    """)
{
    static readonly string[] Choices =
    [
        "a configured server",
        "Docker with a running engine",
        "Debian or Ubuntu as root, where the servers are built from Debian's packages",
    ];
}
