using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Sweeps;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Assessments;

internal static class KeepTriggers
{
    public static void Map(IEndpointRouteBuilder triggers)
    {
        triggers.MapPost("", Record).Needs(RiskPermissions.Evaluate).Produces<TriggerDto>(201).WithSummary("Record something that makes an assessment necessary; the risks it touches are flagged.");
        triggers.MapPatch("{id:guid}", Revise).Needs(RiskPermissions.Evaluate).Produces<TriggerDto>().WithSummary("Edit a trigger that has no answer yet.");
        triggers.MapPost("{id:guid}/dismissal", (Guid id, Because because, Writing<AssessmentTrigger> writing, TenantContext who, TriggerAnswers answers, CancellationToken ct) =>
                writing.Change(id, trigger => trigger.Dismiss(because, who.Actor.Person()), answers, ct))
            .Needs(RiskPermissions.Evaluate).Produces<TriggerDto>().WithSummary("Say why no assessment is needed (R-8.2-2).");
    }

    private static async Task<IResult> Record(
        TriggerFields fields, Writing<AssessmentTrigger> writing, Profiles profiles, RiskFlagging flagging, TriggerAnswers answers, CancellationToken ct)
    {
        var made = AssessmentTrigger.Record(fields, await profiles.Today(ct));
        var result = await writing.Create(made, answers, ct);
        if (made.Value is { Version: > 0 } trigger) await flagging.Flag(trigger.Fields.Risks, trigger.Fields.What, trigger.Reference, ct);
        return result;
    }

    private static async Task<IResult> Revise(
        Guid id, MergePatch<TriggerFields> patch, Writing<AssessmentTrigger> writing, Profiles profiles, TriggerAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Patch(id, patch, trigger => trigger.Fields, (trigger, fields) => trigger.Revise(fields, today), answers, ct);
    }
}

/// <summary>Flags risks that want a new assessment.</summary>
internal sealed class RiskFlagging(RevisionStore<Risk> risks, TimeProvider time)
{
    public async Task Flag(IReadOnlyList<Guid> ids, string what, RecordRef? cause, CancellationToken ct)
    {
        foreach (var risk in await risks.FindMany(ids, ct)) await Flag(risk, what, cause, ct);
    }

    /// <summary>Risks that name a record of another service, and those that it names.</summary>
    public async Task FlagAround(Guid record, IReadOnlyList<Guid> named, string what, RecordRef cause, CancellationToken ct)
    {
        foreach (var risk in await risks.All(r => r.LeadsTo.Any(id => id == record), ct)) await Flag(risk, what, cause, ct);
        await Flag(named, what, cause, ct);
    }

    public Task Flag(Risk risk, string what, RecordRef? cause, CancellationToken ct) =>
        Patiently.Change(risks, risk, r => r.Flag(what, cause, time.GetUtcNow()), ct);
}
