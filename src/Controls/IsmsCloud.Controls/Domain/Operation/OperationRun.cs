using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>That a process or control was carried out, with what shows it (8.1).</summary>
[Kind(ControlKinds.OperationRun, "OPR")]
internal sealed class OperationRun : Record
{
    private static readonly HashSet<string> Carried = [ControlKinds.Control, "isms-process"];
    private static readonly HashSet<string> Elsewhere = ["isms-process"];

    private OperationRun()
    {
    }

    public OperationRunFields Fields { get; private set; } = new();

    /// <summary>As it was given: who, when, and the hashes of files.</summary>
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public override string Title => $"{Fields.What?.Title} {Words.Of(Fields.RanOn)}".Trim();

    public override IEnumerable<Edge> Edges => Fields.What is { } what ? [Edge.Of(what, "what", carries: false)] : [];

    public override IEnumerable<Edge> Files => Fields.Evidence.SelectMany((e, i) => Edge.ToFile(e.AttachmentId, $"evidence[{i}].attachmentId"));

    protected override object Material => Fields;

    public IReadOnlyList<string> Can => Retired ? [] : ["edit", "delete"];

    public static Made<OperationRun> Record(OperationRunFields fields, IReadOnlyList<Evidence> evidence, DateOnly today) => Made.Unless(Refusals(fields, today), () =>
    {
        var run = new OperationRun();
        run.Take(fields, evidence, "operation-run.recorded");
        return run;
    });

    /// <summary>Evidence that was there before stays as it was given.</summary>
    public IReadOnlyList<Refusal> Revise(OperationRunFields fields, IReadOnlyList<Evidence> evidence, DateOnly today)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (Refusals(fields, today) is { Count: > 0 } refusals) return refusals;
        if (fields.What!.Id != Fields.What!.Id) return [Refusal.Invalid("what", "what-fixed", "A run stays with what was carried out. Delete it and record another one.")];
        Take(fields, [.. evidence.Select(e => Evidence.FirstOrDefault(old => old.Item == e.Item) ?? e)], "operation-run.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        Retired = true;
        Did("operation-run.deleted", reason, Told);
        return [];
    }

    private OperationRecorded Told => new(Id, Fields.What!.Kind, Fields.What.Id, Fields.RanOn!.Value);

    private void Take(OperationRunFields fields, IReadOnlyList<Evidence> evidence, string action)
    {
        (Fields, Evidence) = (fields, evidence);
        Link();
        Did(action, null, Told);
    }

    public static IReadOnlyList<Refusal> Refusals(OperationRunFields fields, DateOnly today)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields)];
        if (fields.What is { } what) refusals.AddRange(LinkRefusals.Of(what, "what", Carried, Elsewhere));
        if (fields.PeriodTo < fields.PeriodFrom) refusals.Add(Refusal.Invalid("periodTo", "period-invalid", "A period cannot end before it begins."));
        if (ControlRefusals.Day(fields.RanOn, today, "ranOn") is { } day) refusals.Add(day);
        if (fields.Result is RunResult.Deviated && string.IsNullOrWhiteSpace(fields.Deviation)) refusals.Add(Refusal.Invalid("deviation", "required", "Say what went otherwise."));
        return refusals;
    }
}
