using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class ExternalProvisions
{
    internal static readonly RecordKind Kind = new(ControlKinds.ExternalProvision, "operation/external", "8.1", From(a => a.Controls.Provisions))
    {
        Order = 2,
        Read = ControlPermissions.Read,
        Write = ControlPermissions.Write,
        Title = "fields.name",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("state", Cell.Chip, Of: typeof(ProvisionState)),
            new("fields.what", Cell.Text, Of: typeof(ProvisionKind)),
            new("fields.provider", Cell.Text),
            new("fields.criticality", Cell.Text, Of: typeof(Criticality)),
            new("fields.controlMethod", Cell.Text, Of: typeof(ProvisionControl)),
            new("fields.owner", Cell.Person),
            new("nextReviewOn", Cell.Date, "nextReviewOn"),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(ProvisionState)), new("what", typeof(ProvisionKind)), new("criticality", typeof(Criticality)), new("controlMethod", typeof(ProvisionControl)), new("overdue", new Choices("risk.marked", ["true"]))],
        Ripple = (a, id, ct) => a.Controls.Provisions.Ripple(id, ct),
        Mends = { ["R-8.1-4"] = "agreed" },
        Facts = [new("nextReviewOn", Cell.Date), new("endedBecause", Cell.Text)],
        Sections =
        [
            Section<ProvisionFields>("what", Text("name"), Choice<ProvisionKind>("what"), Text("provider"), Long("description"), YesNo("inScope"), Long("informationAccess")),
            Section<ProvisionFields>("agreed", Choice<Criticality>("criticality"), Long("requirementsAgreed"), Options("controlMethod", typeof(ProvisionControl)), Long("exitPlan")),
            Section<ProvisionFields>("keeping", Person("owner"), Number("reviewIntervalMonths"), Links("links")),
        ],
        Moves =
        [
            new("review", ControlPermissions.Operate, Outcome, (a, r, i, ct) => a.Controls.Provisions.Review(r.Id, r.Version, i.Filled<IsmsCloud.Http.ReviewRequest>(), ct).AsView()) { Main = true },
            new("end", ControlPermissions.Write, Why, (a, r, i, ct) => a.Controls.Provisions.End(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
            new("delete", ControlPermissions.Write, Why, (a, r, i, ct) => a.Controls.Provisions.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };
}
