using IsmsCloud.Context.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Parties
{
    internal static readonly RecordKind Kind = new(RecordKinds.InterestedParty, "context/interested-parties", "4.2", From(a => a.Context.Parties))
    {
        Read = ContextPermissions.Read,
        Write = ContextPermissions.Write,
        Title = "fields.name",
        Imports = true,
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("fields.kind", Cell.Text, Of: typeof(PartyKind)),
            new("fields.influence", Cell.Text, Of: typeof(Influence)),
            new("requirements", Cell.Number),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("kind", typeof(PartyKind)), new("influence", typeof(Influence))],
        Ripple = (a, id, ct) => a.Context.Parties.Ripple(id, ct),
        Mends = { ["R-4.2-1"] = "" },
        Sections =
        [
            Section<PartyFields>("what", Text("name"), Choice<PartyKind>("kind"), YesNo("isGroup")),
            Section<PartyFields>("relevance", Long("relevance"), Choice<Influence>("influence")),
            Section<PartyFields>("keeping", Text("contact"), Links("links")),
        ],
        Moves = [new("delete", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Parties.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
