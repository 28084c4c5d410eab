using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Controls;

/// <summary>Evidence with its periods, tests, and the timeline of what is covered.</summary>
internal static class ProveControls
{
    private const int MonthsOfWindow = 12;
    private const int MaxDays = 366 * 20;

    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapPost("{id:guid}/evidence", Add).Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Give evidence, with the period for which it holds (R-0-4).");
        controls.MapPost("{id:guid}/evidence/{evidenceId:guid}/withdrawal", Withdraw).Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Say why a piece of evidence no longer counts.");
        controls.MapPost("{id:guid}/tests", Test).Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Record a test of its effect; one that fails makes what leans on it suspect.");
        controls.MapGet("{id:guid}/coverage", Cover).Needs(ControlPermissions.Read).Produces<CoverageDto>()
            .WithSummary("For which days of ?from= to ?to= there is evidence; the last twelve months where none are named.");
    }

    private static async Task<IResult> Add(
        Guid id, AddEvidenceRequest request, Writing<Control> writing, EvidenceReader evidence, Profiles profiles, ControlAnswers answers, CancellationToken ct)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return Refused.By(refusals);
        var today = await profiles.Today(ct);
        return await writing.Change(id, async c => Single(await evidence.Then([request.Evidence!], read => c.AddEvidence(read, today), ct)), answers, ct);
    }

    private static Task<IResult> Withdraw(
        Guid id, Guid evidenceId, Because because, Writing<Control> writing, TenantContext who, Profiles profiles, ControlAnswers answers, CancellationToken ct) =>
        writing.Change(id, c => c.WithdrawEvidence(evidenceId, because, who.Actor.Person(), profiles.Now), answers, ct);

    private static async Task<IResult> Test(
        Guid id, ControlTestRequest request, Writing<Control> writing, EvidenceReader evidence, TenantContext who, Profiles profiles, ControlAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, c => evidence.Then(request.Evidence, read => c.Test(request, read, who.Actor.Person(), today, profiles.Now), ct), answers, ct);
    }

    private static async Task<IResult> Cover(Guid id, DateOnly? from, DateOnly? to, RevisionStore<Control> controls, Profiles profiles, CancellationToken ct)
    {
        var last = to ?? await profiles.Today(ct);
        // The first days that there are have no year before them.
        var first = from ?? (last.Year > 1 ? last.AddMonths(-MonthsOfWindow).AddDays(1) : DateOnly.MinValue);
        if (first > last) return Refused.By(Refusal.Invalid("to", "window-invalid", "A window cannot end before it begins."));
        if (last.DayNumber - first.DayNumber >= MaxDays) return Refused.By(Refusal.Invalid("from", "window-too-long", "A window has at most twenty years."));
        return await controls.Find(id, ct) is { } control ? Results.Ok(Coverage.Of(control.Evidence, first, last)) : Refused.By(Refused.NotFound);
    }

    // The one piece that is given has no number in the request.
    private static IReadOnlyList<Refusal> Single(IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select(r => r with { Path = r.Path?.Replace("evidence[0]", "evidence", StringComparison.Ordinal) })];
}
