using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Reports;

/// <summary>The subclauses of clause 4 and their rules, by edition. A rule about records of which there are none is neither met nor open.</summary>
internal static class ContextRules
{
    public static IReadOnlyList<ClauseRules> For(TenantProfile profile, Seen seen) =>
    [
        new("4.1", "Context: issues", ["R-4.1-1", .. When(seen.Issues, "R-4.1-2", "R-4.1-3"), .. When(profile.HasClimate, "R-4.1-4")]),
        new("4.2", "Interested parties and requirements", ["R-4.2-1", .. When(seen.Requirements, "R-4.2-2", "R-4.2-3", "R-4.2-4", "R-4.2-5", "4.2-C4")]),
        new("4.3", "Scope", ["R-4.3-2", .. When(seen.Scope, "R-4.3-1", "R-4.3-3", "R-4.3-5", "R-4.3-6"), .. When(seen.Interfaces, "R-4.3-4")]),
        new("4.4", "ISMS processes", [.. When(profile.Is2022, "R-4.4-1"), .. When(seen.Processes, "R-4.4-2")]),
    ];

    private static string[] When(bool there, params string[] rules) => there ? rules : [];
}

/// <summary>Of which registers there are records that rules can be held against.</summary>
/// <param name="Scope">A version that was submitted or approved.</param>
internal sealed record Seen(bool Issues, bool Requirements, bool Scope, bool Interfaces, bool Processes)
{
    public static readonly Seen Nothing = new(false, false, false, false, false);
}
