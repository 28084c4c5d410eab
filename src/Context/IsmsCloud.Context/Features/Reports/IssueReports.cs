using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Features.Reports.Pictures;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Reports;

internal static class IssueReports
{
    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapGet("issues-by-category", ByCategory).Needs(ContextPermissions.Read).Produces<IssuesByCategoryDto>().WithSummary("Issues by side and category.");
        reports.MapGet("swot", Swot).Needs(ContextPermissions.Read).Produces<SwotDto>().WithSummary("Relevant issues, side against effect.");
        reports.MapGet("swot.svg", async (RevisionStore<Issue> issues, CancellationToken ct) => Picture.Answer(SwotPicture.Draw(await Swot(issues, ct))))
            .Needs(ContextPermissions.Read).WithSummary("The SWOT grid as a picture.");
    }

    private static async Task<IssuesByCategoryDto> ByCategory(RevisionStore<Issue> issues, CancellationToken ct)
    {
        var all = (await issues.All(null, ct)).ToLookup(i => i.Fields.Category!.Value);
        var groups = Enum.GetValues<IssueCategory>().Select(c => new IssueGroup(IssueCategories.SideOf(c), c, [.. all[c].Select(Entry)])).ToList();
        return new IssuesByCategoryDto(groups, groups.Sum(g => g.Issues.Count));
    }

    private static async Task<SwotDto> Swot(RevisionStore<Issue> issues, CancellationToken ct)
    {
        var relevant = await issues.All(i => i.State == IssueState.Relevant, ct);
        return new SwotDto(
            Cell(relevant, IssueSide.Internal, IssueEffect.Helps), Cell(relevant, IssueSide.Internal, IssueEffect.Hinders),
            Cell(relevant, IssueSide.External, IssueEffect.Helps), Cell(relevant, IssueSide.External, IssueEffect.Hinders));
    }

    private static IReadOnlyList<IssueEntry> Cell(IReadOnlyList<Issue> issues, IssueSide side, IssueEffect effect) =>
        [.. issues.Where(i => i.Fields.Side == side && (i.Fields.Effect == effect || i.Fields.Effect is IssueEffect.Both)).Select(Entry)];

    private static IssueEntry Entry(Issue issue) => new(issue.Reference, issue.State, issue.Fields.Effect!.Value, issue.Fields.Owner?.Name ?? "");
}
