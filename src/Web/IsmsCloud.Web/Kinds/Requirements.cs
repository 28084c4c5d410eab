using System.Text.Json.Nodes;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Requirements
{
    internal static readonly RecordKind Kind = new(RecordKinds.Requirement, "context/requirements", "4.2", From(a => a.Context.Requirements))
    {
        Order = 1,
        Read = ContextPermissions.Read,
        Write = ContextPermissions.Write,
        Title = "fields.title",
        Imports = true,
        Views = ["legal-register", "coverage"],
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.title", Cell.Title, "title"),
            new("state", Cell.Chip, "state", Of: typeof(RequirementState)),
            new("partyName", Cell.Text),
            new("fields.kind", Cell.Text, Of: typeof(RequirementKind)),
            new("addressedByIsms", Cell.Text, Of: typeof(AddressedByIsms)),
            new("fields.owner", Cell.Person),
            new("fields.validTo", Cell.Date, Hidden: true),
            new("nextReviewOn", Cell.Date, "nextReviewOn", Hidden: true),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(RequirementState)), new("kind", typeof(RequirementKind)), new("addressedByIsms", typeof(AddressedByIsms))],
        Ripple = (a, id, ct) => a.Context.Requirements.Ripple(id, ct),
        Mends = { ["R-4.2-2"] = "", ["R-4.2-3"] = "", ["4.2-C4"] = "", ["R-4.2-4"] = "links", ["R-4.2-5"] = "source" },
        Facts =
        [
            new("decision.addressedByIsms", Cell.Text, Of: typeof(AddressedByIsms)),
            new("decision.reason", Cell.Text),
            new("decision.by", Cell.Person),
            new("decision.on", Cell.Date),
            new("nextReviewOn", Cell.Date),
        ],
        Sections =
        [
            Section<RequirementFields>("what", Record("partyId", RecordKinds.InterestedParty), Text("title"), Choice<RequirementKind>("kind"), Long("text")),
            Section<RequirementFields>("source", Text("sourceRef"), Document, Date("validFrom"), Date("validTo"), Long("penalty")),
            Section<RequirementFields>("keeping", Person("owner"), Number("reviewIntervalMonths"), YesNo("climateRelated")),
            Section<RequirementFields>("links", Links("fulfils", "fulfilled-by", RecordKinds.Fulfilling), Links("links")),
        ],
        Moves = Moves,
    };

    static Field Document => Group("externalDocument", Text("title"), Text("edition"), Text("url"), Text("newerEdition")) with { When = Binds };

    static IReadOnlyList<Move> Moves =>
    [
        new("analyse", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Requirements.Analyse(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Main = true, Bulk = true },
        new("decide", ContextPermissions.Decide, Of<DecisionRequest>(Decision, Long("reason")),
            (a, r, i, ct) => a.Context.Requirements.Decide(r.Id, r.Version, i["addressedByIsms"].As<AddressedByIsms>(), i.TextOrNull("reason"), ct).AsView()) { Main = true, Bulk = true },
        new("approveDecision", ContextPermissions.ApproveScope, Of<ApproveDecisionRequest>(Long("statement")),
            (a, r, i, ct) => a.Context.Requirements.ApproveDecision(r.Id, r.Version, r.ContentHash, i.TextOrNull("statement"), ct).AsView()) { Main = true },
        new("activate", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Requirements.Activate(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Main = true, Bulk = true },
        new("review", ContextPermissions.Write, Outcome, (a, r, i, ct) => a.Context.Requirements.Review(r.Id, r.Version, i.As<ReviewRequest>()!, ct).AsView()) { Bulk = true },
        new("end", ContextPermissions.Write, Of<EndRequirementRequest>(Long("reason"), Record("supersededBy", RecordKinds.Requirement)),
            (a, r, i, ct) => a.Context.Requirements.End(r.Id, r.Version, i.Text("reason"), i["supersededBy"].As<Guid?>(), ct).AsView()),
        new("delete", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Requirements.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
    ];

    static Field Decision => Choice<AddressedByIsms>("addressedByIsms") with { Open = _ => ["yes", "partly", "no"] };

    static bool Binds(JsonObject fields) =>
        fields["kind"].As<RequirementKind?>() is RequirementKind.Legal or RequirementKind.Regulatory or RequirementKind.Contractual;
}
