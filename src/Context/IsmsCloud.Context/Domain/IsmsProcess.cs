using System.Text.RegularExpressions;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>A process of the ISMS and what joins it to the others (4.4).</summary>
[Kind(RecordKinds.Process, "PRC")]
internal sealed partial class IsmsProcess : Record
{
    private IsmsProcess()
    {
    }

    public ProcessFields Fields { get; private set; } = new();

    public string? Seed { get; private set; }

    public IReadOnlyList<ProcessRun> Runs { get; private set; } = [];

    public DateOnly? LastRunOn { get; private set; }

    /// <summary>Day from which the first interval counts.</summary>
    public DateOnly Since { get; private set; }

    public override string Title => Fields.Name;

    public override IEnumerable<Edge> Edges =>
        Flows(Fields.Inputs, "input-from", "output-to", carries: false, "inputs").Concat(Flows(Fields.Outputs, "output-to", "input-from", carries: true, "outputs"));

    public DateOnly? DueOn => Fields.IntervalMonths is { } months ? (LastRunOn ?? Since).AddMonths(months) : null;

    protected override object Material => new
    {
        Fields.Name,
        Fields.Purpose,
        Fields.ClauseRefs,
        Fields.Inputs,
        Fields.Outputs,
        Fields.IntervalMonths,
        Fields.Criteria,
    };

    public static Made<IsmsProcess> Add(ProcessFields fields, DateOnly today) => Made.Unless(Refusals(fields, null), () => Make(fields, today, "isms-process.added"));

    /// <summary>One of the twelve that every ISMS has; the id follows from the tenant, so that seeding twice adds nothing.</summary>
    public static IsmsProcess FromSeed(Guid id, string key, ProcessFields fields, DateOnly today)
    {
        var process = Make(fields, today, "isms-process.seeded");
        (process.Id, process.Seed) = (id, key);
        return process;
    }

    public IReadOnlyList<Refusal> Revise(ProcessFields fields)
    {
        if (Retired) return [CommonRefusals.Deleted];
        var refusals = Refusals(fields, Id);
        if (refusals.Count > 0) return refusals;
        Take(fields);
        Did("isms-process.revised");
        return [];
    }

    public IReadOnlyList<Refusal> RecordRun(RunRequest run, Person by, DateOnly today)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (FieldLimits.Check(run) is { Count: > 0 } refusals) return refusals;
        if (run.RanOn > today) return [Refusal.Invalid("ranOn", "in-the-future", "A run is recorded after it took place.")];
        Runs = [.. Runs, new ProcessRun(run.RanOn!.Value, run.Note, by)];
        LastRunOn = Runs.Max(r => r.RanOn);
        Did("isms-process.ran", run.Note);
        return [];
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } no) return [no];
        Retired = true;
        Did("isms-process.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : ["edit", "recordRun", "delete"];

    /// <param name="joined">Whether an input or output, its own or another's, joins it to a live process.</param>
    /// <param name="profile">Edition.</param>
    /// <param name="today">The tenant's day.</param>
    public IEnumerable<Gap> GapsOf(bool joined, TenantProfile profile, DateOnly today)
    {
        if (Retired) yield break;
        if (profile.Is2022 && !joined) yield return Gaps.Open("R-4.4-1", "Nothing joins it to another process: name an input from or an output to one.");
        if (Fields.Owner is null) yield return Gaps.Open("R-4.4-2", "Nobody runs it: name an owner.");
        if (DueOn < today) yield return Gaps.Open("R-4.4-2", $"It was due to run by {Words.Of(DueOn)}.");
        if (profile.Is2022 && string.IsNullOrWhiteSpace(Fields.Criteria)) yield return Gaps.Open("R-8.1-5", "It has no criteria: say what counts as done right.");
    }

    private static IsmsProcess Make(ProcessFields fields, DateOnly today, string action)
    {
        var process = new IsmsProcess { Since = today };
        process.Take(fields);
        process.Did(action);
        return process;
    }

    private void Take(ProcessFields fields)
    {
        Fields = fields;
        Link();
    }

    private static IEnumerable<Edge> Flows(IReadOnlyList<ProcessFlow> flows, string relation, string back, bool carries, string path) => flows
        .Select((flow, i) => (flow, i)).Where(f => f.flow.ProcessId is not null)
        .Select(f => new Edge(RecordKinds.Process, f.flow.ProcessId!.Value, "", relation, f.flow.What, carries, $"{path}[{f.i}].processId", back));

    private static IReadOnlyList<Refusal> Refusals(ProcessFields fields, Guid? self) =>
    [
        .. FieldLimits.Check(fields), .. Clauses(fields),
        .. Selves(fields.Inputs, "inputs", self), .. Selves(fields.Outputs, "outputs", self),
    ];

    private static IEnumerable<Refusal> Clauses(ProcessFields fields) => fields.ClauseRefs
        .Select((clause, i) => (clause, i)).Where(c => !string.IsNullOrWhiteSpace(c.clause) && !Clause().IsMatch(c.clause))
        .Select(c => Refusal.Invalid($"clauseRefs[{c.i}]", "no-clause", "A clause is written 4.1 or 6.1.2, a control A.5.31."));

    private static IEnumerable<Refusal> Selves(IReadOnlyList<ProcessFlow> flows, string path, Guid? self) => flows
        .Select((flow, i) => (flow, i)).Where(f => self is not null && f.flow?.ProcessId == self)
        .Select(f => Refusal.Invalid($"{path}[{f.i}].processId", "itself", "A process is joined to another one, not to itself."));

    [GeneratedRegex(@"^(?:(?:[4-9]|10)(?:\.[1-9]){0,2}|A\.[1-9]\d?(?:\.[1-9]\d?){0,2})\z")]
    private static partial Regex Clause();
}
