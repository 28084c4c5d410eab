using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class PlanningItems
{
    static readonly IReadOnlySet<string> Origins = new HashSet<string> { "issue", "requirement", "finding", "review" };

    internal static readonly RecordKind Kind = new(RiskKinds.PlanningItem, "planning/isms-risks", "6.1.1", From(a => a.Risks.PlanningItems))
    {
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Title = "fields.statement",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.statement", Cell.Title, "statement"),
            new("fields.kind", Cell.Text, Of: typeof(PlanningKind)),
            new("fields.effectOn", Cell.Text, Of: typeof(PlanningEffect)),
            new("fields.decision", Cell.Text, Of: typeof(PlanningChoice)),
            new("actions", Cell.Refs),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("kind", typeof(PlanningKind)), new("decision", typeof(PlanningChoice)), new("effectOn", typeof(PlanningEffect))],
        Ripple = (a, id, ct) => a.Risks.PlanningItems.Ripple(id, ct),
        Mends = { ["R-6.1.1-2"] = "decision" },
        Facts = [new("actions", Cell.Refs)],
        Sections =
        [
            Section<PlanningItemFields>("what", Choice<PlanningKind>("kind"), Long("statement"), Choice<PlanningEffect>("effectOn"), Link("origin", "follows-from", Origins)),
            Section<PlanningItemFields>("decision", Options("decision", typeof(PlanningChoice)), Long("reason") with { When = fields => fields.Text("decision") == "accept" }),
        ],
        Moves = [new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.PlanningItems.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
