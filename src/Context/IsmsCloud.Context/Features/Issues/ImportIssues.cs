using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Reading;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Issues;

internal static class ImportIssues
{
    public static ImportPlan<Issue, IssueFields> Plan => new ImportPlan<Issue, IssueFields>(ContextPermissions.Write, i => i.Fields.Title, i => i.Fields, Make, TakeBack)
        .Field("title", null, "issue", "context issue")
        .Field("side", null, "internal/external", "internal or external", "type")
        .Field("effect", null, "impact", "opportunity or threat", "swot")
        .Field("relevanceReason", "Relevance", "why relevant", "reason", "relevance to the isms", "impact on isms")
        .Field("noLinkReason", "No link because")
        .Field("reviewIntervalMonths", "Review interval (months)", "review interval")
        .Means<IssueSide>(("extern", IssueSide.External), ("intern", IssueSide.Internal))
        .Means<IssueEffect>(
            ("opportunity", IssueEffect.Helps), ("strength", IssueEffect.Helps), ("positive", IssueEffect.Helps),
            ("threat", IssueEffect.Hinders), ("weakness", IssueEffect.Hinders), ("negative", IssueEffect.Hinders))
        .Means<IssueAffects>(("C", IssueAffects.Confidentiality), ("I", IssueAffects.Integrity), ("A", IssueAffects.Availability));

    private static async Task<IReadOnlyList<Made<Issue>>> Make(IReadOnlyList<IssueFields> fields, IServiceProvider scope, CancellationToken ct)
    {
        var today = await scope.GetRequiredService<Profiles>().Today(ct);
        return [.. fields.Select(f => Issue.Identify(f, today))];
    }

    private static async Task<IReadOnlyList<Refusal>> TakeBack(Issue issue, string reason, int uses, IServiceProvider scope, CancellationToken ct) =>
        issue.Delete(reason, await scope.GetRequiredService<Citations>().ByApprovedScope(issue.Id, ct));
}
