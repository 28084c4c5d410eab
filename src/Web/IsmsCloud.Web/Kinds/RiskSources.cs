using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class RiskSources
{
    internal static readonly RecordKind Kind = new(RiskKinds.RiskSource, "planning/risk-sources", "6.1.2", From(a => a.Risks.RiskSources))
    {
        Order = 5,
        Beside = RiskKinds.Threat,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Imports = true,
        Library = "planning/risks/library",
        Title = "fields.name",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("fields.motivation", Cell.Text),
            new("fields.capability", Cell.Number),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("capability", new Choices("capability", ["1", "2", "3", "4", "5"]))],
        Ripple = (a, id, ct) => a.Risks.RiskSources.Ripple(id, ct),
        Sections = [Section<RiskSourceFields>("what", Text("name"), Long("motivation"), Number("capability"), Long("description"))],
        Moves = [new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.RiskSources.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
