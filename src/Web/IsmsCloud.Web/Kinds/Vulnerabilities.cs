using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Vulnerabilities
{
    internal static readonly RecordKind Kind = new(RiskKinds.Vulnerability, "planning/vulnerabilities", "6.1.2", From(a => a.Risks.Vulnerabilities))
    {
        Order = 4,
        Beside = RiskKinds.Threat,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Imports = true,
        Library = "planning/risks/library",
        Title = "fields.name",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.code", Cell.Text),
            new("fields.name", Cell.Title, "name"),
            new("fields.assetClasses", Cell.Words, Of: typeof(AssetClass)),
            new("fields.source", Cell.Text, Hidden: true),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("assetClass", typeof(AssetClass))],
        Ripple = (a, id, ct) => a.Risks.Vulnerabilities.Ripple(id, ct),
        Sections =
        [
            Section<VulnerabilityFields>("what", Text("name"), Text("code"), Long("description")),
            Section<VulnerabilityFields>("about", Choices<AssetClass>("assetClasses"), Text("source")),
        ],
        Moves = [new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.Vulnerabilities.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
