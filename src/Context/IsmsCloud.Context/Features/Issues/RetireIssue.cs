using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Issues;

internal static class RetireIssue
{
    public static void Map(IEndpointRouteBuilder issues) =>
        issues.MapPost("{id:guid}/retirement", Handle).Needs(ContextPermissions.Write).Produces<IssueDto>().WithSummary("Retire an issue that mattered once.");

    private static Task<IResult> Handle(Guid id, Because because, Writing<Issue> writing, IssueAnswers answers, CancellationToken ct) =>
        writing.Change(id, issue => issue.Retire(because), answers, ct);
}
