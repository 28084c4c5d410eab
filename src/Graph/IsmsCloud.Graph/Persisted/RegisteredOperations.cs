using System.Collections.Frozen;

namespace IsmsCloud.Graph.Persisted;

/// <summary>
/// Operations that were registered by whoever runs the product: each <c>.graphql</c> file in the folder
/// <c>Graph:Operations</c>, known by the SHA-256 of its text. With <c>Graph:OnlyRegistered</c> no others run.
/// </summary>
internal sealed class RegisteredOperations
{
    private readonly FrozenDictionary<string, string> _byHash;

    public RegisteredOperations(IConfiguration configuration)
    {
        Only = configuration.GetValue("Graph:OnlyRegistered", false);
        var folder = configuration["Graph:Operations"];
        if (Only && folder is null) throw new InvalidOperationException("Graph:OnlyRegistered needs Graph:Operations, the folder of what is registered.");
        var files = folder is null ? [] : Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories);
        _byHash = files.Select(File.ReadAllText).Distinct().ToFrozenDictionary(KnownOperations.HashOf);
    }

    /// <summary>Whether nothing else runs.</summary>
    public bool Only { get; }

    public string? Find(string hash) => _byHash.GetValueOrDefault(hash);
}
