using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Reading;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Issues;

internal static class DeleteIssue
{
    public static void Map(IEndpointRouteBuilder issues) =>
        issues.MapDelete("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<IssueDto>()
            .WithSummary("Take an issue out of the register, with ?reason=; not one that an approved scope considered (R-4.1-5).");

    private static Task<IResult> Handle(Guid id, string? reason, Writing<Issue> writing, Citations citations, IssueAnswers answers, CancellationToken ct) =>
        writing.Change(id, async issue => issue.Delete(reason, await citations.ByApprovedScope(id, ct)), answers, ct);
}
