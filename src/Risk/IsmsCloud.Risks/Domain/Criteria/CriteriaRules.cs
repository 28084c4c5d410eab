using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>What stands between criteria and their approval (R-6.1.2-1 to R-6.1.2-3, R-6.1.2-5), each cell, band and rank by name.</summary>
internal static class CriteriaRules
{
    public static IEnumerable<Refusal> Of(CriteriaFields criteria) =>
    [
        .. AcceptanceRules.Of(criteria), .. MethodRules.Of(criteria), .. ScaleRules.Of(criteria),
        .. criteria.Combination is Combination.Matrix ? MatrixRules.Of(criteria) : [],
        .. BandRules.Of(criteria),
    ];

    internal static Refusal No(string rule, string code, string message, string path) => new(code, message, RefusalKind.Rule, rule, path);
}
