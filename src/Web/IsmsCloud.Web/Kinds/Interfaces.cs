using IsmsCloud.Context.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Interfaces
{
    static readonly IReadOnlySet<string> Agreements = new HashSet<string> { "document" };

    internal static readonly RecordKind Kind = new(RecordKinds.Interface, "context/interfaces", "4.3", From(a => a.Context.Interfaces))
    {
        Order = 1,
        Read = ContextPermissions.Read,
        Write = ContextPermissions.Write,
        Title = "fields.name",
        Imports = true,
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("fields.direction", Cell.Text, Of: typeof(InterfaceDirection)),
            new("fields.kind", Cell.Text, Of: typeof(InterfaceKind)),
            new("partyName", Cell.Text),
            new("fields.owner", Cell.Person),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("direction", typeof(InterfaceDirection)), new("kind", typeof(InterfaceKind))],
        Ripple = (a, id, ct) => a.Context.Interfaces.Ripple(id, ct),
        Mends = { ["R-4.3-4"] = "keeping" },
        Sections =
        [
            Section<InterfaceFields>("what", Text("name"), Choice<InterfaceDirection>("direction"), Choice<InterfaceKind>("kind")),
            Section<InterfaceFields>("sides", Long("inside"), Long("outside"), Record("partyId", RecordKinds.InterestedParty)),
            Section<InterfaceFields>("keeping", Person("owner"), Link("riskAddressedBy", "addressed-by", RecordKinds.AddressingInterfaceRisk), Link("agreement", "relates-to", Agreements)),
        ],
        Moves = [new("delete", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Interfaces.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
