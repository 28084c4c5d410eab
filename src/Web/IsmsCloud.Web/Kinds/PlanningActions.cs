using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.RiskPages;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class PlanningActions
{
    static readonly IReadOnlySet<string> Processes = new HashSet<string> { "isms-process" };

    internal static readonly RecordKind Kind = new(RiskKinds.PlanningAction, "planning/isms-actions", "6.1.1", From(a => a.Risks.PlanningActions))
    {
        Order = 1,
        Beside = RiskKinds.PlanningItem,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Title = "fields.what",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.what", Cell.Title),
            new("state", Cell.Chip, "state", Of: typeof(PlanningActionState)),
            new("fields.owner", Cell.Person),
            new("fields.dueOn", Cell.Date, "dueOn"),
            new("fields.evaluateOn", Cell.Date),
            new("result", Cell.Text, Of: typeof(ActionResult)),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(PlanningActionState)), new("result", typeof(ActionResult)), new("overdue", new Choices("risk.marked", ["true"]))],
        Ripple = (a, id, ct) => a.Risks.PlanningActions.Ripple(id, ct),
        Mends = { ["6.1.1-C1"] = "plan" },
        More = typeof(RecordEvidence),
        Facts =
        [
            new("result", Cell.Text, Of: typeof(ActionResult)), new("evaluatedBy", Cell.Person), new("evaluatedAt", Cell.Date), new("cancelledBecause", Cell.Text),
            new("cancelledBy", Cell.Person),
        ],
        Sections =
        [
            Section<PlanningActionFields>("what", Record("itemId", RiskKinds.PlanningItem), Long("what"), Link("integratedInto", "relates-to", Processes)),
            Section<PlanningActionFields>("plan", Person("owner"), Date("dueOn")),
            Section<PlanningActionFields>("effect", Long("effectivenessCriterion"), Date("evaluateOn"), Record("followsUp", RiskKinds.PlanningAction)),
        ],
        Moves =
        [
            new("start", RiskPermissions.Write, [], (a, r, _, ct) => a.Risks.PlanningActions.Start(r.Id, r.Version, ct).AsView()) { Main = true, Bulk = true },
            new("complete", RiskPermissions.Write, [], (a, r, _, ct) => a.Risks.PlanningActions.Complete(r.Id, r.Version, ct).AsView()) { Main = true, Bulk = true },
            new("evaluate", RiskPermissions.Evaluate, Of<ActionEvaluationRequest>(Choice<ActionResult>("result"), Controls.Evidence("evidence")),
                (a, r, i, ct) => a.Risks.PlanningActions.Evaluate(r.Id, r.Version, i.Filled<ActionEvaluationRequest>(), ct).AsView()) { Main = true },
            new("cancel", RiskPermissions.Evaluate, Why, (a, r, i, ct) => a.Risks.PlanningActions.Cancel(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };
}
