using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Components.ControlPages;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class ControlRecords
{
    static readonly Choices Yes = new("risk.marked", ["true"]);

    internal static readonly RecordKind Kind = new(ControlKinds.Control, "operation/controls", "8.3", From(a => a.Controls.Controls))
    {
        Read = ControlPermissions.Read,
        Write = ControlPermissions.Write,
        Revise = ControlPermissions.Operate,
        Title = "fields.control.title",
        Views = ["catalogues"],
        Columns =
        [
            new("ref", Cell.Text, "ref", Hidden: true),
            new("fields.control.code", Cell.Text, "code"),
            new("fields.control.title", Cell.Title),
            new("status", Cell.Chip, Of: typeof(ControlStatus)),
            new("fields.owner", Cell.Person),
            new("effectiveness", Cell.Text, Of: typeof(ControlEffectiveness)),
            new("evidenceState", Cell.Text, Of: typeof(EvidenceState)),
            new("coveredUntil", Cell.Date),
            new("testDueOn", Cell.Date, "testDueOn"),
            new("runDueOn", Cell.Date, "runDueOn", Hidden: true),
            new("theme", Cell.Text, Hidden: true),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters =
        [
            new("status", typeof(ControlStatus)),
            new("effectiveness", typeof(ControlEffectiveness)),
            new("evidence", typeof(EvidenceState)),
            new("framework", Controls.Catalogues),
            new("testOverdue", Yes),
            new("runOverdue", Yes),
        ],
        Ripple = (a, id, ct) => a.Controls.Controls.Ripple(id, ct),
        First = typeof(ControlCoverage),
        More = typeof(ControlLog),
        Facts =
        [
            new("effectiveness", Cell.Text, Of: typeof(ControlEffectiveness)), new("evidenceState", Cell.Text, Of: typeof(EvidenceState)), new("coveredUntil", Cell.Date), new("implementedOn", Cell.Date),
            new("statusNote", Cell.Text), new("testDueOn", Cell.Date), new("lastRunOn", Cell.Date), new("runDueOn", Cell.Date), new("theme", Cell.Text),
        ],
        New = Of<ControlFields>(Controls.One("control"), Person("owner"), Long("description"), Date("plannedFor")),
        Sections =
        [
            Section<ControlFields>("how", Long("description"), Texts("places")),
            Section<ControlFields>("keeping", Person("owner"), Date("plannedFor"), Number("testIntervalMonths"), Number("runIntervalMonths")),
            Section<ControlFields>("policies", Links("policies", "follows", new HashSet<string> { "document", "policy-statement" })),
        ],
        Moves = Moves,
    };

    static IReadOnlyList<Move> Moves =>
    [
        new("plan", ControlPermissions.Operate, Of<PlanControlRequest>(Date("plannedFor")), (a, r, i, ct) => a.Controls.Controls.Plan(r.Id, r.Version, i["plannedFor"].As<DateOnly?>(), ct).AsView()) { Bulk = true },
        new("start", ControlPermissions.Operate, [], (a, r, _, ct) => a.Controls.Controls.Start(r.Id, r.Version, ct).AsView()) { Main = true, Bulk = true },
        new("implement", ControlPermissions.Operate, Of<ImplementControlRequest>(Date("implementedOn")),
            (a, r, i, ct) => a.Controls.Controls.Implement(r.Id, r.Version, i["implementedOn"].As<DateOnly?>(), ct).AsView()) { Main = true },
        new("addEvidence", ControlPermissions.Operate, Of<AddEvidenceRequest>(Controls.OneEvidence("evidence", "controls")),
            (a, r, i, ct) => a.Controls.Controls.AddEvidence(r.Id, r.Version, i.Filled<AddEvidenceRequest>().Evidence ?? new(), ct).AsView()),
        new("test", ControlPermissions.Operate,
            Of<ControlTestRequest>(Date("on"), Long("method"), Options("result", typeof(TestResult)), Long("note"), Person("by"), Date("nextDueOn"), Controls.Evidence("evidence", "controls")),
            (a, r, i, ct) => a.Controls.Controls.Test(r.Id, r.Version, i.Filled<ControlTestRequest>(), ct).AsView()),
        new("reopen", ControlPermissions.Operate, Why, (a, r, i, ct) => a.Controls.Controls.Reopen(r.Id, r.Version, i.Text("reason"), ct).AsView()),
        new("stop", ControlPermissions.Operate, Why, (a, r, i, ct) => a.Controls.Controls.Stop(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        new("delete", ControlPermissions.Write, Why, (a, r, i, ct) => a.Controls.Controls.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
    ];
}
