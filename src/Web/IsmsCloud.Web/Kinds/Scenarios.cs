using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Scenarios
{
    internal static readonly RecordKind Kind = new(RiskKinds.Scenario, "planning/scenarios", "6.1.2", From(a => a.Risks.Scenarios))
    {
        Order = 6,
        Beside = RiskKinds.Threat,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Imports = true,
        Library = "planning/risks/library",
        Title = "fields.title",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.title", Cell.Title, "title"),
            new("fields.level", Cell.Text, Of: typeof(ScenarioLevel)),
            new("fields.affects", Cell.Words, Of: typeof(SecurityAspect)),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("level", typeof(ScenarioLevel))],
        Ripple = (a, id, ct) => a.Risks.Scenarios.Ripple(id, ct),
        Sections =
        [
            Section<ScenarioFields>("what", Text("title"), Options("level", typeof(ScenarioLevel)), Choices<SecurityAspect>("affects"), Long("description")),
            Section<ScenarioFields>("story", Record("riskSourceId", RiskKinds.RiskSource), Long("desiredEndState"), Texts("steps")),
            Section<ScenarioFields>("links", Links("links", among: RiskKinds.Any)),
        ],
        Moves = [new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.Scenarios.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
