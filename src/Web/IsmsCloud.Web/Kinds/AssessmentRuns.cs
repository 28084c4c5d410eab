using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.RiskPages;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class AssessmentRuns
{
    internal static readonly RecordKind Kind = new(RiskKinds.AssessmentRun, "operation/assessments", "8.2", From(a => a.Risks.Assessments))
    {
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Evaluate,
        Title = "fields.name",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("state", Cell.Chip, "state", Of: typeof(RunState)),
            new("fields.kind", Cell.Text, Of: typeof(RunKind)),
            new("fields.plannedFor", Cell.Date, "plannedFor"),
            new("completedAt", Cell.Date, "completedAt"),
            new("risks", Cell.Number),
            new("criteria.number", Cell.Number),
            new("approval.by", Cell.Person, Hidden: true),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(RunState)), new("kind", typeof(RunKind))],
        Ripple = (a, id, ct) => a.Risks.Assessments.Ripple(id, ct),
        First = typeof(RunOutcome),
        Facts =
        [
            new("criteria.number", Cell.Number), new("scope.number", Cell.Number), new("risks", Cell.Number), new("startedBy", Cell.Person), new("startedAt", Cell.Date),
            new("completedBy", Cell.Person), new("completedAt", Cell.Date),
        ],
        Sections =
        [
            Section<RunFields>("what", Text("name"), Options("kind", typeof(RunKind)),
                Record("triggerId", RiskKinds.Trigger) with { When = fields => fields.Text("kind") == "triggered" }),
            Section<RunFields>("who", Date("plannedFor"), Persons("participants")),
            Section<RunFields>("about", Many("risks", RiskKinds.Risk)),
            Section<RunFields>("result", File("resultDocumentId", "risks")),
        ],
        Moves =
        [
            new("start", RiskPermissions.Evaluate, [], (a, r, _, ct) => a.Risks.Assessments.Start(r.Id, r.Version, ct).AsView()) { Main = true },
            new("complete", RiskPermissions.Evaluate, [], (a, r, _, ct) => a.Risks.Assessments.Complete(r.Id, r.Version, ct).AsView()) { Main = true },
            new("approve", RiskPermissions.ApproveCriteria, Signing, (a, r, i, ct) => a.Risks.Assessments.Approve(r.Id, r.Version, Signed(r, i), ct).AsView()) { Main = true },
            new("delete", RiskPermissions.Evaluate, Why, (a, r, i, ct) => a.Risks.Assessments.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };
}
