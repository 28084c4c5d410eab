using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Issues;

internal static class ReviewIssue
{
    public static void Map(IEndpointRouteBuilder issues) =>
        issues.MapPost("{id:guid}/reviews", Handle).Needs(ContextPermissions.Write).Produces<IssueDto>().WithSummary("Record a review of an issue.");

    private static async Task<IResult> Handle(
        Guid id, ReviewRequest review, Writing<Issue> writing, Profiles profiles, TenantContext who, IssueAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, issue => issue.Review(review, who.Actor.Person(), profiles.Now, today), answers, ct);
    }
}
