using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Reports;

/// <summary>The subclauses of clause 4 and their rules, by edition.</summary>
internal static class ContextRules
{
    public static IReadOnlyList<ClauseRules> For(TenantProfile profile) =>
    [
        new("4.1", "Context: issues", ["R-4.1-1", "R-4.1-2", "R-4.1-3", .. profile.HasClimate ? ["R-4.1-4"] : (string[])[]]),
        new("4.2", "Interested parties and requirements", ["R-4.2-1", "R-4.2-2", "R-4.2-3", "R-4.2-4", "R-4.2-5", "4.2-C4"]),
        new("4.3", "Scope", ["R-4.3-1", "R-4.3-2", "R-4.3-3", "R-4.3-4", "R-4.3-5", "R-4.3-6"]),
        new("4.4", "ISMS processes", [.. profile.Is2022 ? ["R-4.4-1"] : (string[])[], "R-4.4-2"]),
    ];
}
