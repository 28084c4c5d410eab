using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Risks.Features.Identification;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Assessments;

internal static class KeepRuns
{
    public static void Map(IEndpointRouteBuilder runs)
    {
        runs.MapPost("", Plan).Needs(RiskPermissions.Evaluate).Produces<RunDto>(201).WithSummary("Plan an assessment run.");
        runs.MapPatch("{id:guid}", Revise).Needs(RiskPermissions.Evaluate).Produces<RunDto>().WithSummary("Edit a run; what it is about is fixed once it has begun.");
        runs.MapPost("{id:guid}/start", Start).Needs(RiskPermissions.Evaluate).Produces<RunDto>().WithSummary("Begin a run under the criteria and scope in force.");
        runs.MapPost("{id:guid}/completion", Complete).Needs(RiskPermissions.Evaluate).Produces<RunDto>()
            .WithSummary("Complete a run: all its risks are evaluated under its criteria, and its results are frozen (R-8.2-3, R-8.2-4).");
        runs.MapPost("{id:guid}/approval", Approve).Needs(RiskPermissions.ApproveCriteria).Produces<RunDto>().WithSummary("Approve, as top management, a completed run's results.");
        runs.MapDelete("{id:guid}", (Guid id, string? reason, Writing<AssessmentRun> writing, RunAnswers answers, CancellationToken ct) => writing.Change(id, run => run.Delete(reason), answers, ct))
            .Needs(RiskPermissions.Evaluate).Produces<RunDto>().WithSummary("Delete a run that has not begun, with ?reason=.");
    }

    private static async Task<IResult> Plan(RunFields fields, Writing<AssessmentRun> writing, AttachmentStore files, RunAnswers answers, CancellationToken ct) =>
        await Undocumented(fields, files, ct) is { } refusal ? Refused.By(refusal) : await writing.Create(AssessmentRun.Plan(fields), answers, ct);

    private static Task<IResult> Revise(
        Guid id, MergePatch<RunFields> patch, Writing<AssessmentRun> writing, AttachmentStore files, RunAnswers answers, CancellationToken ct) =>
        writing.Change(
            id,
            async run =>
            {
                var fields = patch.ApplyTo(run.Fields);
                return await Undocumented(fields, files, ct) is { } refusal ? [refusal] : run.Revise(fields);
            },
            answers,
            ct);

    private static async Task<Refusal?> Undocumented(RunFields fields, AttachmentStore files, CancellationToken ct) =>
        fields.ResultDocumentId is { } file && await files.Find(file, ct) is null ? CommonRefusals.NotFound("resultDocumentId") : null;

    private static async Task<IResult> Start(
        Guid id, Writing<AssessmentRun> writing, CriteriaSuccession criteria, ScopeReader scope, Profiles profiles, TenantContext who, RunAnswers answers, CancellationToken ct)
    {
        var (set, inForce) = (await criteria.Current(ct), await scope.InForce(ct));
        return await writing.Change(id, run => run.Start(set, inForce, who.Actor.Person(), profiles.Now), answers, ct);
    }

    private static Task<IResult> Complete(
        Guid id, Writing<AssessmentRun> writing, RunCompletion completion, Profiles profiles, TenantContext who, RunAnswers answers, CancellationToken ct) =>
        writing.Change(id, run => completion.Of(run, who.Actor.Person(), profiles.Now, ct), answers, ct);

    private static async Task<IResult> Approve(
        Guid id, ApprovalRequest request, Writing<AssessmentRun> writing, Profiles profiles, TenantContext who, RunAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        return await writing.Change(id, run => run.Approve(request, who.Caller, profile.SmallOrganisation, profiles.Now), answers, ct);
    }
}

/// <summary>Freezes what a run found: its pages are saved before it is.</summary>
internal sealed class RunCompletion(RunReader reader, RevisionStore<AssessmentPage> pages)
{
    public async Task<IReadOnlyList<Refusal>> Of(AssessmentRun run, Person by, DateTimeOffset now, CancellationToken ct)
    {
        var risks = await reader.RisksOf(run, ct);
        if (run.MayComplete(risks) is { Count: > 0 } refusals) return refusals;
        var results = AssessmentPage.Of(run.Id, risks);
        foreach (var page in results) await pages.Save(page, ct);
        return run.Complete(risks, results, by, now);
    }
}

/// <summary>Reads the risks that a run is about, and its frozen results.</summary>
internal sealed class RunReader(RevisionStore<Risk> risks, RevisionStore<AssessmentPage> pages)
{
    /// <summary>Those it names, or all in scope; drafts and closed ones are not assessed.</summary>
    public async Task<IReadOnlyList<Risk>> RisksOf(AssessmentRun run, CancellationToken ct) => run.Fields.Risks.Count > 0
        ? [.. (await risks.FindMany(run.Fields.Risks, ct)).Where(risk => risk.IsLive)]
        : await risks.All(risk => risk.InScope && risk.State != RiskState.Draft && risk.State != RiskState.Closed, ct);

    public async Task<IReadOnlyList<RunResult>> ResultsOf(AssessmentRun run, CancellationToken ct) =>
        [.. (await pages.FindMany([.. run.Pages.Select(p => p.Id)], ct)).OrderBy(p => p.Index).SelectMany(p => p.Results)];
}
