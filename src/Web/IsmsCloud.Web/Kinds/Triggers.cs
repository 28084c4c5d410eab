using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Triggers
{
    internal static readonly RecordKind Kind = new(RiskKinds.Trigger, "operation/triggers", "8.2", From(a => a.Risks.Triggers))
    {
        Order = 1,
        Beside = RiskKinds.AssessmentRun,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Evaluate,
        Title = "fields.what",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.what", Cell.Title),
            new("state", Cell.Chip, "state", Of: typeof(TriggerState)),
            new("fields.kind", Cell.Text, Of: typeof(TriggerKind)),
            new("fields.occurredOn", Cell.Date, "occurredOn"),
            new("dueOn", Cell.Date, "dueOn"),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(TriggerState)), new("kind", typeof(TriggerKind)), new("overdue", new Choices("risk.marked", ["true"]))],
        Ripple = (a, id, ct) => a.Risks.Triggers.Ripple(id, ct),
        Facts = [new("dueOn", Cell.Date), new("run.title", Cell.Text), new("notNeededBecause", Cell.Text), new("decidedBy", Cell.Person)],
        Sections =
        [
            Section<TriggerFields>("what", Choice<TriggerKind>("kind"), Long("what"), Date("occurredOn")),
            Section<TriggerFields>("about", Link("cause", "follows-from", RiskKinds.Any), Many("risks", RiskKinds.Risk)),
        ],
        Moves = [new("dismiss", RiskPermissions.Evaluate, Why, (a, r, i, ct) => a.Risks.Triggers.Dismiss(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Bulk = true }],
    };
}
