using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting.Running;

/// <summary>The application can't start; the message is for the person in front of it.</summary>
class StartFailedException(string message) : Exception(message)
{
    internal StartFailedException(Resource resource, string what)
        : this($"{resource.Name} {what}. Its log: {resource.Log?.File}{Tail(resource)}")
    {
    }

    static string Tail(Resource resource) =>
        string.Concat(resource.Log?.Last.TakeLast(10).Select(line => $"{Environment.NewLine}    {line}") ?? []);
}
