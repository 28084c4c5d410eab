using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class AssetRegister
{
    internal static readonly RecordKind Kind = new(RiskKinds.Asset, "planning/assets", "6.1.2", From(a => a.Risks.Assets))
    {
        Order = 2,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Imports = true,
        Title = "fields.name",
        Views = ["map"],
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("fields.class", Cell.Text, Of: typeof(AssetClass)),
            new("fields.classification", Cell.Text),
            new("worth.confidentiality", Cell.Number),
            new("worth.integrity", Cell.Number),
            new("worth.availability", Cell.Number),
            new("fields.owner", Cell.Person),
            new("inScope", Cell.Text, Hidden: true, Of: new Choices("risk.inScope", ["true", "false"])),
            new("fields.lifecycle", Cell.Text, Hidden: true, Of: typeof(AssetLifecycle)),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("class", typeof(AssetClass)), new("lifecycle", typeof(AssetLifecycle)), new("inScope", new Choices("risk.inScope", ["true", "false"]))],
        Ripple = (a, id, ct) => a.Risks.Assets.Ripple(id, ct),
        Facts =
        [
            new("worth.confidentiality", Cell.Number), new("worth.integrity", Cell.Number), new("worth.availability", Cell.Number),
            new("inScope", Cell.Text, Of: new Choices("risk.inScope", ["true", "false"])),
        ],
        Sections =
        [
            Section<AssetFields>("what", Text("name"), Choice<AssetClass>("class"), Text("classification"), Long("description")),
            Section<AssetFields>("value", Group("value", Number("confidentiality"), Number("integrity"), Number("availability")), Many("dependsOn", RiskKinds.Asset)),
            Section<AssetFields>("keeping", Person("owner"), Person("custodian"), Text("location"), Choice<AssetLifecycle>("lifecycle"), Texts("scopeItems")),
            Section<AssetFields>("links", Links("links", among: RiskKinds.Any)),
        ],
        Moves = [new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.Assets.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
