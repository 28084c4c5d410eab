using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Assessments;

internal static class ReadRuns
{
    public static void Map(IEndpointRouteBuilder runs)
    {
        runs.MapGet("{id:guid}/results", ReadResults).Needs(RiskPermissions.Read).Produces<RunResultsDto>().WithSummary("A completed run's results, as they were frozen.");
        runs.MapGet("{id:guid}/comparison/{earlier:guid}", Compare).Needs(RiskPermissions.Read).Produces<RunComparison>().WithSummary("How risks moved since an earlier run; the sums balance.");
    }

    private static async Task<IResult> ReadResults(Guid id, RevisionStore<AssessmentRun> runs, RunReader reader, CancellationToken ct) =>
        await runs.Find(id, ct) is not { } run ? Refused.By(Refused.NotFound)
        : run.ResultHash is not { } hash ? Refused.By(RunRefusals.NotCompleted)
        : Results.Ok(new RunResultsDto(id, hash, await reader.ResultsOf(run, ct)));

    private static async Task<IResult> Compare(Guid id, Guid earlier, RevisionStore<AssessmentRun> runs, RunReader reader, CancellationToken ct)
    {
        if (await runs.Find(id, ct) is not { } to || await runs.Find(earlier, ct) is not { } from) return Refused.By(Refused.NotFound);
        if (to.ResultHash is null || from.ResultHash is null) return Refused.By(RunRefusals.NotCompleted);
        return Results.Ok(RunMovement.Of(from, await reader.ResultsOf(from, ct), to, await reader.ResultsOf(to, ct)));
    }
}
