using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Issues;

internal static class ReviseIssue
{
    public static void Map(IEndpointRouteBuilder issues) =>
        issues.MapPatch("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<IssueDto>().WithSummary("Edit an issue. Editing is not reviewing.");

    private static Task<IResult> Handle(Guid id, MergePatch<IssueFields> patch, Writing<Issue> writing, IssueAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, issue => issue.Fields, (issue, fields) => issue.Revise(fields), answers, ct);
}
