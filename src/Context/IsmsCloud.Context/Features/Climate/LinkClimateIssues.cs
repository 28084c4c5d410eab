using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Climate;

internal static class LinkClimateIssues
{
    public static void Map(IEndpointRouteBuilder decisions) =>
        decisions.MapPut("{id:guid}/issues", Handle).Needs(ContextPermissions.Write).Produces<ClimateDecisionDto>()
            .WithSummary("Name the issues that a \"yes\" led to.");

    private static Task<IResult> Handle(
        Guid id, ClimateIssuesRequest request, Writing<ClimateDecision> writing, ClimateAnswers answers, CancellationToken ct) =>
        writing.Change(id, decision => decision.LinkIssues(request), answers, ct);
}
