using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Threats
{
    internal static readonly RecordKind Kind = new(RiskKinds.Threat, "planning/threats", "6.1.2", From(a => a.Risks.Threats))
    {
        Order = 3,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Imports = true,
        Library = "planning/risks/library",
        Title = "fields.name",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.code", Cell.Text, "code"),
            new("fields.name", Cell.Title, "name"),
            new("fields.origin", Cell.Text, Of: typeof(ThreatOrigin)),
            new("fields.affects", Cell.Words, Of: typeof(SecurityAspect)),
            new("fields.assetClasses", Cell.Words, Hidden: true, Of: typeof(AssetClass)),
            new("fields.source", Cell.Text, Hidden: true),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("origin", typeof(ThreatOrigin)), new("assetClass", typeof(AssetClass))],
        Ripple = (a, id, ct) => a.Risks.Threats.Ripple(id, ct),
        Sections =
        [
            Section<ThreatFields>("what", Text("code"), Text("name"), Choice<ThreatOrigin>("origin"), Choices<SecurityAspect>("affects"), Long("description")),
            Section<ThreatFields>("about", Choices<AssetClass>("assetClasses"), Text("source")),
        ],
        Moves = [new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.Threats.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
