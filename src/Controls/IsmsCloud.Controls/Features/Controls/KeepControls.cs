using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Controls;

internal static class KeepControls
{
    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapPost("", Begin).Needs(ControlPermissions.Write).Produces<ControlDto>(201).WithSummary("Begin the record of a control; there is one for each.");
        controls.MapPatch("{id:guid}", Revise).Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Edit how it is carried out.");
        controls.MapPost("{id:guid}/plan", (Guid id, PlanControlRequest request, Writing<Control> writing, ControlAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Plan(request), answers, ct))
            .Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Say when it is to be in place.");
        controls.MapPost("{id:guid}/start", (Guid id, Writing<Control> writing, ControlAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Start(), answers, ct))
            .Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Begin to put it in place, or to mend it.");
        controls.MapPost("{id:guid}/implementation", Implement).Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Say that it is in place.");
        controls.MapPost("{id:guid}/reopening", (Guid id, Because because, Writing<Control> writing, ControlAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Reopen(because), answers, ct))
            .Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Say why it is not in place after all.");
        controls.MapPost("{id:guid}/stop", (Guid id, Because because, Writing<Control> writing, ControlAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Stop(because), answers, ct))
            .Needs(ControlPermissions.Operate).Produces<ControlDto>().WithSummary("Say why nobody works on it any more.");
        controls.MapDelete("{id:guid}", Delete).Needs(ControlPermissions.Write).Produces<ControlDto>().WithSummary("Delete a record that nothing was done with, with ?reason=.");
    }

    private static async Task<IResult> Begin(
        ControlFields fields, Writing<Control> writing, RevisionStore<Control> store, RecordBook records, KnownControls known, TenantContext who, ControlAnswers answers, HttpRequest http, CancellationToken ct)
    {
        if (ControlRefusals.Of(fields) is { Count: > 0 } refusals) return Refused.By(refusals);
        var reference = fields.Control!;
        if (await known.Find(reference, ct) is not { } control) return Refused.By(ControlRefusals.Unknown(reference));
        if (await store.Find(Control.IdOf(who.Tenant, reference.Framework, reference.Code), ct) is not { } there) return await writing.Create(Control.Begin(who.Tenant, fields, control), answers, ct);
        var edges = there.Edges.ToList();
        if (there.BeginAgain(fields, control) is { Count: > 0 } taken) return Refused.By(taken);
        if (await records.Missing(there, edges, ct) is { Count: > 0 } missing) return Refused.By(missing);
        await store.Save(there, ct);
        return Saved.Created(there, await answers.Of(there, ct), $"{http.Path}/{there.Id}");
    }

    private static Task<IResult> Revise(Guid id, MergePatch<ControlFields> patch, Writing<Control> writing, ControlAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, c => c.Fields, (c, fields) => c.Revise(fields), answers, ct);

    private static async Task<IResult> Implement(Guid id, ImplementControlRequest request, Writing<Control> writing, Profiles profiles, ControlAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, c => c.Implement(request, today), answers, ct);
    }

    private static Task<IResult> Delete(Guid id, string? reason, Writing<Control> writing, RecordBook records, ControlAnswers answers, CancellationToken ct) =>
        writing.Change(id, async c => c.Delete(reason, (await records.Naming([id], ct)).Count), answers, ct);
}
