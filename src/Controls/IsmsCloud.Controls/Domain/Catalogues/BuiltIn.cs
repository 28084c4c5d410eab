using System.Collections.Frozen;
using System.Text.Json;
using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>The catalogues that ship with the product: Annex A in both editions, and which control of 2022 came from which of 2013.</summary>
internal static class BuiltIn
{
    public static Catalogue AnnexA2022 { get; } = Read(ControlReference.AnnexA2022);

    public static Catalogue AnnexA2013 { get; } = Read(ControlReference.AnnexA2013);

    public static IReadOnlyList<Catalogue> All => [AnnexA2022, AnnexA2013];

    /// <summary>For each code of 2022 its predecessors of 2013, in the order of Annex A; none where it is new. 115 pairs.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Predecessors { get; } =
        JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(Open("map-2013-2022"), JsonSerializerOptions.Web)!.ToFrozenDictionary();

    public static Catalogue? Find(string framework) => framework switch
    {
        ControlReference.AnnexA2022 => AnnexA2022,
        ControlReference.AnnexA2013 => AnnexA2013,
        _ => null,
    };

    private static Catalogue Read(string name) => JsonSerializer.Deserialize<Catalogue>(Open(name), JsonSerializerOptions.Web)!;

    private static Stream Open(string name) =>
        typeof(BuiltIn).Assembly.GetManifestResourceStream($"catalogues/{name}.json") ?? throw new InvalidOperationException($"{name} is not embedded.");
}

/// <summary>A catalogue with its controls in order.</summary>
internal sealed record Catalogue(string Key, string Title, IReadOnlyList<CatalogueControl> Controls)
{
    private readonly FrozenDictionary<string, CatalogueControl> _byCode = Controls.ToFrozenDictionary(control => control.Code);

    public CatalogueControl? Find(string code) => _byCode.GetValueOrDefault(code);
}
