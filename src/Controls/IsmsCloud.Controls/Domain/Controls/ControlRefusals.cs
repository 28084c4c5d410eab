using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

internal static class ControlRefusals
{
    /// <summary>Nothing that an ISMS keeps happened before.</summary>
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    public static readonly IReadOnlySet<string> LinkKinds = new HashSet<string>
    {
        "document", "policy", "requirement", "risk", "scope-version", "criteria-set", "isms-process", "interface", "interested-party", "asset", "supplier", "contract", "objective", "issue",
        "audit", "finding", "nonconformity", "incident", "review", "plan-item", ControlKinds.Control, ControlKinds.OwnControl, ControlKinds.SoaVersion, ControlKinds.Change,
        ControlKinds.IsmsChange, ControlKinds.ExternalProvision, ControlKinds.OperationRun,
    };

    public static readonly IReadOnlySet<string> Foreign = new HashSet<string>(LinkKinds.Except([
        ControlKinds.Control, ControlKinds.OwnControl, ControlKinds.SoaVersion, ControlKinds.Change, ControlKinds.IsmsChange, ControlKinds.ExternalProvision, ControlKinds.OperationRun]));

    public static readonly Refusal Fixed = Refusal.Invalid("control", "control-fixed", "A record stays with its control. Begin another one for another control.");

    public static readonly Refusal InUse = new("in-use", "It has evidence or tests, or records name it: it stays. Stop it instead.", RefusalKind.State);

    public static readonly Refusal WithdrawnAlready = new("withdrawn", "It was withdrawn already.", RefusalKind.State);

    public static Refusal Exists(string number) => new("control-exists", $"There is a record of this control: {number}. Go on with that one.", RefusalKind.State, Path: "control");

    public static Refusal Unknown(ControlReference control) => Refusal.Invalid("control.code", "control-unknown", $"The catalogue {control.Framework} has no control {control.Code}.");

    public static Refusal TooMuchEvidence(int most) => new("evidence-limit", $"A control has at most {most} pieces of evidence at a time: withdraw what no longer counts.", RefusalKind.State, Path: "evidence");

    public static Refusal NotFrom(ControlStatus status, string what) =>
        new("control-status", $"You cannot {what} a control that is {Words.Spoken(status.ToString())}.", RefusalKind.State);

    public static IReadOnlyList<Refusal> Of(ControlFields fields) => [.. FieldLimits.Check(fields), .. LinkRefusals.Of(fields.Policies, "policies", LinkKinds, Foreign)];

    /// <summary>What has to be said at that stage.</summary>
    public static IReadOnlyList<Refusal> Needs(ControlFields fields, ControlStatus status)
    {
        List<Refusal> missing = [];
        if (status is not ControlStatus.NotStarted && fields.Owner is null) missing.Add(Missing("owner", "Say who answers for it."));
        if (status is ControlStatus.Planned && fields.PlannedFor is null) missing.Add(Missing("plannedFor", "Say when it is to be in place."));
        if (status is not (ControlStatus.NotStarted or ControlStatus.Planned) && string.IsNullOrWhiteSpace(fields.Description)) missing.Add(Missing("description", "Say how it is done."));
        return missing;
    }

    public static IReadOnlyList<Refusal> Of(ControlTestRequest request, DateOnly today)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(request)];
        if (Day(request.On, today, "on") is { } day) refusals.Add(day);
        if (request.NextDueOn <= request.On) refusals.Add(Refusal.Invalid("nextDueOn", "before-test", "The next test comes after this one."));
        if (request.Result is not (TestResult.Effective or null) && string.IsNullOrWhiteSpace(request.Note)) refusals.Add(Missing("note", "Say what does not work."));
        return refusals;
    }

    /// <summary>A day on which something happened.</summary>
    public static Refusal? Day(DateOnly? day, DateOnly today, string path) =>
        day > today ? Refusal.Invalid(path, "in-the-future", "It is recorded once it has happened.")
        : day < Earliest ? Refusal.Invalid(path, "out-of-range", "That is too long ago.")
        : null;

    private static Refusal Missing(string path, string message) => Refusal.Invalid(path, "required", message);
}
