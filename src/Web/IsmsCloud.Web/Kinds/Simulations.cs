using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.RiskPages;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Simulations
{
    internal static readonly RecordKind Kind = new(RiskKinds.SimulationRun, "planning/simulations", "6.1.2", From(a => a.Risks.Simulations))
    {
        Order = 7,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Assess,
        Title = "fields.name",
        Editable = false,
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("state", Cell.Chip, "state", Of: typeof(SimulationState)),
            new("risks", Cell.Number),
            new("portfolio.mean", Cell.Number),
            new("portfolio.p95", Cell.Number),
            new("currency", Cell.Text),
            new("withinAppetite", Cell.Text, Of: new Choices("withinAppetite", ["true", "false"])),
            new("finishedAt", Cell.Date),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(SimulationState))],
        First = typeof(SimulationOutcome),
        Facts =
        [
            new("risks", Cell.Number), new("currency", Cell.Text), new("withinAppetite", Cell.Text, Of: new Choices("withinAppetite", ["true", "false"])),
            new("seed", Cell.Text), new("engineVersion", Cell.Number), new("startedAt", Cell.Time), new("finishedAt", Cell.Time),
        ],
        Sections =
        [
            Section<SimulationFields>("what", Text("name"), Choice<RatingKind>("rating"), Choice<RatingKind>("against"), Many("risks", RiskKinds.Risk)),
            Section<SimulationFields>("how", Number("trials"), Decimal("seed"), Rows("appetite", Decimal("loss"), Decimal("probability"))),
        ],
        Moves = [new("cancel", RiskPermissions.Assess, [], (a, r, _, ct) => a.Risks.Simulations.Cancel(r.Id, r.Version, ct).AsView()) { Destructive = true }],
    };
}
