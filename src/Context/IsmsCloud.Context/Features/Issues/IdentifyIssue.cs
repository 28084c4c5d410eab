using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Issues;

internal static class IdentifyIssue
{
    public static void Map(IEndpointRouteBuilder issues) =>
        issues.MapPost("", Handle).Needs(ContextPermissions.Write).Produces<IssueDto>(201).WithSummary("Write an issue down.");

    private static async Task<IResult> Handle(IssueFields fields, Writing<Issue> writing, Profiles profiles, IssueAnswers answers, CancellationToken ct) =>
        await writing.Create(Issue.Identify(fields, await profiles.Today(ct)), answers, ct);
}
