using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Issues;

internal static class JudgeIssue
{
    public static void Map(IEndpointRouteBuilder issues) =>
        issues.MapPost("{id:guid}/relevance", Handle).Needs(ContextPermissions.Write).Produces<IssueDto>().WithSummary("Judge whether an issue matters.");

    private static Task<IResult> Handle(Guid id, RelevanceRequest request, Writing<Issue> writing, IssueAnswers answers, CancellationToken ct) =>
        writing.Change(id, issue => issue.Judge(request), answers, ct);
}
