using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Controls;

internal static class KeepOwnControls
{
    public static void Map(IEndpointRouteBuilder own)
    {
        own.MapPost("", Add).Needs(ControlPermissions.Write).Produces<OwnControlDto>(201).WithSummary("Add a control of the organisation's own.");
        own.MapPatch("{id:guid}", Revise).Needs(ControlPermissions.Write).Produces<OwnControlDto>().WithSummary("Edit it; its code stays.");
        own.MapPost("{id:guid}/retirement", (Guid id, Because because, Writing<OwnControl> writing, OwnControlAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Retire(because), answers, ct))
            .Needs(ControlPermissions.Write).Produces<OwnControlDto>().WithSummary("Say why it is not chosen any more; what names it keeps it.");
        own.MapPost("{id:guid}/reinstatement", (Guid id, Writing<OwnControl> writing, OwnControlAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Reinstate(), answers, ct))
            .Needs(ControlPermissions.Write).Produces<OwnControlDto>().WithSummary("Let it be chosen again.");
        own.MapDelete("{id:guid}", Delete).Needs(ControlPermissions.Write).Produces<OwnControlDto>().WithSummary("Delete one that nothing names, with ?reason=.");
    }

    private static async Task<IResult> Add(
        OwnControlFields fields, Writing<OwnControl> writing, RevisionStore<OwnControl> store, TakenCodes codes, TenantContext who, OwnControlAnswers answers, HttpRequest http, CancellationToken ct)
    {
        var taken = await codes.Among([fields.Code], ct);
        var made = OwnControl.Add(who.Tenant, fields, taken);
        if (made.Value is null || await store.Find(made.Value.Id, ct) is not { } deleted) return await writing.Create(made, answers, ct);
        if (deleted.AddAgain(fields, taken) is { Count: > 0 } refusals) return Refused.By(refusals);
        await store.Save(deleted, ct);
        return Saved.Created(deleted, await answers.Of(deleted, ct), $"{http.Path}/{deleted.Id}");
    }

    private static Task<IResult> Revise(Guid id, MergePatch<OwnControlFields> patch, Writing<OwnControl> writing, OwnControlAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, c => c.Fields, (c, fields) => c.Revise(fields), answers, ct);

    private static Task<IResult> Delete(Guid id, string? reason, Writing<OwnControl> writing, TakenCodes codes, OwnControlAnswers answers, CancellationToken ct) =>
        writing.Change(id, async c => c.Delete(reason, await codes.Named(c.Fields.Code, ct)), answers, ct);
}
