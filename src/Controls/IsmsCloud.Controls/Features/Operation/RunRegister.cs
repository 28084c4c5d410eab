using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Operation;

internal static class RunRegister
{
    public static Register<OperationRun, OperationRunDto> Definition => new Register<OperationRun, OperationRunDto>("operation-runs", ControlPermissions.Read, RunAnswers.Describe)
        .Filter("what", r => r.Fields.What!.Id)
        .Filter("kind", r => r.Fields.What!.Kind)
        .Filter("result", r => r.Fields.Result)
        .Filter("by", r => r.Fields.By!.Id)
        .Sort("ranOn", r => r.Fields.RanOn).Sort("periodFrom", r => r.Fields.PeriodFrom)
        .Search(r => r.Fields.What!.Title).Search(r => r.Fields.Deviation)
        .Column("Ref", d => d.Ref).Column("Kind", d => d.Fields.What!.Kind).Column("What", d => d.Fields.What!.Title).Column("Period from", d => d.Fields.PeriodFrom).Column("Period to", d => d.Fields.PeriodTo)
        .Column("Ran on", d => d.Fields.RanOn).Column("By", d => d.Fields.By?.Name).Column("Result", d => d.Fields.Result).Column("Deviation", d => d.Fields.Deviation)
        .Column("Evidence", d => d.Evidence.Select(e => e.Item.Title));

    public static void Map(IEndpointRouteBuilder runs)
    {
        runs.MapPost("", Record).Needs(ControlPermissions.Operate).Produces<OperationRunDto>(201).WithSummary("Record that a process or control was carried out, with evidence (R-8.1-1).");
        runs.MapPatch("{id:guid}", Revise).Needs(ControlPermissions.Operate).Produces<OperationRunDto>().WithSummary("Correct what was recorded.");
        runs.MapDelete("{id:guid}", (Guid id, string? reason, Writing<OperationRun> writing, RunAnswers answers, CancellationToken ct) => writing.Change(id, r => r.Delete(reason), answers, ct))
            .Needs(ControlPermissions.Operate).Produces<OperationRunDto>().WithSummary("Take back what was recorded in error, with ?reason=.");
    }

    private static async Task<IResult> Record(
        OperationRunFields fields, Writing<OperationRun> writing, EvidenceReader evidence, CarriedOut carried, Profiles profiles, RunAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        if (OperationRun.Refusals(fields, today) is { Count: > 0 } refusals) return Refused.By(refusals);
        var named = await carried.Named(fields, ct);
        Made<OperationRun> made = new(null, []);
        var proven = await evidence.Then(fields.Evidence, read => (made = OperationRun.Record(named, read, today)).Refusals, ct);
        return proven.Count > 0 ? Refused.By(proven) : await writing.Create(made, answers, ct);
    }

    private static async Task<IResult> Revise(
        Guid id, MergePatch<OperationRunFields> patch, Writing<OperationRun> writing, EvidenceReader evidence, CarriedOut carried, Profiles profiles, RunAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(
            id,
            async run =>
            {
                var fields = patch.ApplyTo(run.Fields);
                if (OperationRun.Refusals(fields, today) is { Count: > 0 } refusals) return refusals;
                var named = await carried.Named(fields, ct);
                return await evidence.Then(fields.Evidence, read => run.Revise(named, read, today), ct);
            },
            answers,
            ct);
    }
}

internal sealed class RunAnswers : Answers<OperationRun, OperationRunDto>
{
    public override Task<IReadOnlyList<OperationRunDto>> Of(IReadOnlyList<OperationRun> records, CancellationToken ct) => Task.FromResult<IReadOnlyList<OperationRunDto>>([.. records.Select(Describe)]);

    public static OperationRunDto Describe(OperationRun r) => new(r.Id, r.Ref, r.Version, r.ContentHash, r.CreatedAt, r.UpdatedAt, r.Retired, r.Fields, r.Evidence, r.Can);
}

/// <summary>Controls that runs are about.</summary>
internal sealed class CarriedOut(RevisionStore<Control> controls, RevisionStore<OperationRun> runs)
{
    /// <summary>The run with the title of its control, as that is today.</summary>
    public async Task<OperationRunFields> Named(OperationRunFields fields, CancellationToken ct) =>
        fields.What is { Kind: ControlKinds.Control } what && await controls.Find(what.Id, ct) is { } control
            ? fields with { What = what with { Title = control.Title.Length <= 200 ? control.Title : control.Title[..200] } }
            : fields;

    /// <summary>Writes into a control when it was last carried out.</summary>
    public async Task Follow(Guid id, CancellationToken ct)
    {
        if (await controls.Find(id, ct) is not { } control) return;
        var last = (await runs.All(r => r.Fields.What!.Id == id, ct)).Max(r => r.Fields.RanOn);
        await Patiently.Change(controls, control, c => c.Ran(last), ct);
    }
}
