using System.Collections.Frozen;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Domain;

/// <summary>Editions and their catalogues.</summary>
internal static class SoaEditions
{
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Successors = BuiltIn.Predecessors
        .SelectMany(pair => pair.Value.Select(old => (Old: old, New: pair.Key)))
        .GroupBy(pair => pair.Old, pair => pair.New)
        .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group]);

    public static SoaEdition Of(TenantProfile profile) => profile.Is2022 ? SoaEdition.Edition2022 : SoaEdition.Edition2013;

    public static SoaEdition? Find(string framework) => framework switch
    {
        ControlReference.AnnexA2022 => SoaEdition.Edition2022,
        ControlReference.AnnexA2013 => SoaEdition.Edition2013,
        _ => null,
    };

    public static Catalogue Catalogue(this SoaEdition edition) => edition is SoaEdition.Edition2013 ? BuiltIn.AnnexA2013 : BuiltIn.AnnexA2022;

    public static string Framework(this SoaEdition edition) => edition.Catalogue().Key;

    /// <summary>2013 or 2022.</summary>
    public static string Year(this SoaEdition edition) => edition is SoaEdition.Edition2013 ? "2013" : "2022";

    /// <summary>Controls of 2022 that a control of 2013 went into.</summary>
    public static IReadOnlyList<string> SuccessorsOf(string code) => Successors.GetValueOrDefault(code, []);
}
