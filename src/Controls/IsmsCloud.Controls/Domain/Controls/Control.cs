using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>How a control is carried out here: how far it is, what shows it, and whether it works (6.1.3, 8.1, 8.3).</summary>
[Kind(ControlKinds.Control, "CTL")]
internal sealed partial class Control : Record
{
    private Control()
    {
    }

    public ControlStatus Status { get; private set; }

    public ControlFields Fields { get; private set; } = new();

    /// <summary>Where it stands in its catalogue; stored, so that lists can be filtered by it.</summary>
    public string? Theme { get; private set; }

    /// <summary>Where its code counts; stored, so that lists are sorted by an index.</summary>
    public string Place { get; private set; } = "";

    public DateOnly? ImplementedOn { get; private set; }

    /// <summary>Why it was stopped or opened again.</summary>
    public string? StatusNote { get; private set; }

    public override string Title => Fields.Control is { } control ? $"{control.Code} {control.Title}".Trim() : "";

    public override string StateWord => Words.Of(Status);

    public override IEnumerable<Edge> Edges => Edge.Of(Fields.Policies, "policies", carries: false);

    public override IEnumerable<Edge> Files => Evidence.SelectMany((e, i) => Edge.ToFile(e.Evidence.Item.AttachmentId, $"evidence[{i}].attachmentId"));

    protected override object Material => new { Fields, Status, ImplementedOn, Effectiveness };

    private string Framework => Fields.Control!.Framework;

    private string Code => Fields.Control!.Code;

    /// <summary>One record for each control of a tenant: an event and a person who begin it meet in it.</summary>
    public static Guid IdOf(TenantId tenant, string framework, string code) => DerivedId.Of(tenant.Value, $"{ControlKinds.Control}/{framework}/{code}");

    public static Made<Control> Begin(TenantId tenant, ControlFields fields, CatalogueControl known) => Made.Unless(ControlRefusals.Of(fields), () =>
    {
        var control = new Control { Id = IdOf(tenant, fields.Control!.Framework, fields.Control.Code) };
        control.Take(fields, known);
        control.Did("control.begun", null, control.Moved(null));
        return control;
    });

    /// <summary>It was deleted, and somebody begins it anew: the same record goes on.</summary>
    public IReadOnlyList<Refusal> BeginAgain(ControlFields fields, CatalogueControl known)
    {
        if (!Retired) return [ControlRefusals.Exists(Ref)];
        if (ControlRefusals.Of(fields) is { Count: > 0 } refusals) return refusals;
        Retired = false;
        Take(fields, known);
        Did("control.begun-again", null, Moved(null));
        return [];
    }

    public IReadOnlyList<Refusal> Revise(ControlFields fields)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (ControlRefusals.Of(fields).Concat(ControlRefusals.Needs(fields, Status)).ToList() is { Count: > 0 } refusals) return refusals;
        if (fields.Control!.Framework != Framework || fields.Control.Code != Code) return [ControlRefusals.Fixed];
        var events = Status is ControlStatus.Planned && fields.PlannedFor != Fields.PlannedFor ? new object[] { new ControlStatusChanged(Id, Framework, Code, StateWord, StateWord, fields.PlannedFor) } : [];
        (Fields, Place) = (fields with { Control = Fields.Control }, CodeOrder.Of(Code));
        Settle();
        Link();
        Did("control.revised", null, events);
        return [];
    }

    public IReadOnlyList<Refusal> Plan(PlanControlRequest request)
    {
        if (Only("plan", ControlStatus.NotStarted, ControlStatus.InProgress) is { } no) return [no];
        var fields = Fields with { PlannedFor = request.PlannedFor ?? Fields.PlannedFor };
        if (ControlRefusals.Needs(fields, ControlStatus.Planned) is { Count: > 0 } refusals) return refusals;
        Fields = fields;
        return Go(ControlStatus.Planned, "control.planned");
    }

    /// <summary>Begins to put it in place; or, where it failed, to mend it.</summary>
    public IReadOnlyList<Refusal> Start()
    {
        if (Only("start", ControlStatus.NotStarted, ControlStatus.Planned, ControlStatus.NotEffective) is { } no) return [no];
        return ControlRefusals.Needs(Fields, ControlStatus.InProgress) is { Count: > 0 } refusals ? refusals : Go(ControlStatus.InProgress, "control.started");
    }

    public IReadOnlyList<Refusal> Implement(ImplementControlRequest request, DateOnly today)
    {
        if (Only("implement", ControlStatus.NotStarted, ControlStatus.Planned, ControlStatus.InProgress) is { } no) return [no];
        if (ControlRefusals.Day(request.ImplementedOn, today, "implementedOn") is { } day) return [day];
        if (ControlRefusals.Needs(Fields, ControlStatus.Implemented) is { Count: > 0 } refusals) return refusals;
        return InPlace(request.ImplementedOn ?? today, "control.implemented");
    }

    /// <summary>The last of its plan items is done (R-8.3-3).</summary>
    /// <returns>Whether that is news.</returns>
    public bool FollowPlan(DateOnly on)
    {
        if (Retired || Status is ControlStatus.Implemented) return false;
        InPlace(on, "control.implemented-by-plan");
        return true;
    }

    public IReadOnlyList<Refusal> Reopen(Because because)
    {
        if (Only("reopen", ControlStatus.Implemented) is { } no) return [no];
        return FieldLimits.Check(because) is { Count: > 0 } refusals ? refusals : Go(ControlStatus.InProgress, "control.reopened", because.Reason);
    }

    public IReadOnlyList<Refusal> Stop(Because because)
    {
        if (Only("stop", ControlStatus.Planned, ControlStatus.InProgress) is { } no) return [no];
        return FieldLimits.Check(because) is { Count: > 0 } refusals ? refusals : Go(ControlStatus.NotStarted, "control.stopped", because.Reason);
    }

    /// <param name="reason">Why.</param>
    /// <param name="uses">How many live records name it.</param>
    public IReadOnlyList<Refusal> Delete(string? reason, int uses)
    {
        if (Only("delete", ControlStatus.NotStarted) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        if (uses > 0 || Evidence.Count > 0 || Tests.Count > 0) return [ControlRefusals.InUse];
        Retired = true;
        Did("control.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : Status switch
    {
        ControlStatus.NotStarted => ["edit", "plan", "start", "implement", .. WithEvidence, .. Evidence.Count + Tests.Count == 0 ? ["delete"] : Array.Empty<string>()],
        ControlStatus.Planned => ["edit", "start", "implement", "stop", .. WithEvidence],
        ControlStatus.InProgress => ["edit", "plan", "implement", "stop", .. WithEvidence],
        ControlStatus.Implemented => ["edit", "reopen", "test", .. WithEvidence],
        ControlStatus.NotEffective => ["edit", "start", "test", .. WithEvidence],
        _ => [],
    };

    private IEnumerable<string> WithEvidence => Living.Any() ? ["addEvidence", "withdrawEvidence"] : ["addEvidence"];

    private void Take(ControlFields fields, CatalogueControl known)
    {
        Fields = fields with { Control = fields.Control! with { Title = Short(known.Title) } };
        (Theme, Place) = (known.Theme, CodeOrder.Of(Code));
        Link();
    }

    private IReadOnlyList<Refusal> InPlace(DateOnly on, string action)
    {
        // What failed was mended: whether that helped is to be tested anew.
        if (Effectiveness is ControlEffectiveness.Ineffective) Effectiveness = ControlEffectiveness.NotTested;
        ImplementedOn = on;
        return Go(ControlStatus.Implemented, action, null, new ControlImplemented(Id, Framework, Code, on));
    }

    private IReadOnlyList<Refusal> Go(ControlStatus to, string action, string? note = null, params object[] events)
    {
        var from = Status;
        (Status, StatusNote) = (to, note);
        if (to is not (ControlStatus.Implemented or ControlStatus.NotEffective)) ImplementedOn = null;
        Settle();
        Did(action, note, [Moved(from), .. events]);
        return [];
    }

    private ControlStatusChanged Moved(ControlStatus? from) => new(Id, Framework, Code, from is { } was ? Words.Of(was) : null, StateWord, Fields.PlannedFor);

    private Refusal? Only(string what, params IReadOnlyList<ControlStatus> from) =>
        Retired ? CommonRefusals.Deleted : from.Contains(Status) ? null : ControlRefusals.NotFrom(Status, what);

    private static string Short(string title) => title.Length <= 200 ? title : title[..200];
}
