namespace IsmsCloud.Hosting.Resources;

/// <summary>What a project can be told about: its address goes into the project's environment.</summary>
public interface IReferable
{
    internal Resource Owner { get; }

    /// <summary>The environment variable; its value is known once the owner is ready.</summary>
    internal KeyValuePair<string, string> Setting { get; }
}
