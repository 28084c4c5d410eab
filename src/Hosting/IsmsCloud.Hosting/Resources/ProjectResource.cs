using System.Globalization;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting.Resources;

/// <summary>A project of the solution, run as a process that listens on a loopback port.</summary>
public sealed class ProjectResource : Resource, IReferable
{
    internal ProjectResource(string name, string folder)
        : base(name)
    {
        Folder = folder;
        Origin = folder;
        Port = FreePorts.Next();
    }

    internal string Folder { get; }

    internal int Port { get; set; }

    internal string Url => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}");

    internal List<IReferable> References { get; } = [];

    internal Dictionary<string, string> Environment { get; } = [];

    /// <summary>Its configuration needs no running project, but the connection strings of its servers must be known.</summary>
    internal IEnumerable<Resource> StartsAfter =>
        References.Select(reference => reference.Owner).OfType<ServerResource>().Concat(WaitsFor).Distinct();

    Resource IReferable.Owner => this;

    KeyValuePair<string, string> IReferable.Setting => new($"services__{Name}__http__0", Url);
}
