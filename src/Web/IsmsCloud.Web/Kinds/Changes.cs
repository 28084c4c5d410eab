using System.Text.Json.Nodes;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.ControlPages;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>Changes of operation: those that somebody wants, and those that happened unasked.</summary>
static class Changes
{
    static readonly Choices Planned = new("change.planned", ["true", "false"]);

    static readonly IReadOnlySet<string> Risks = new HashSet<string> { RiskKinds.Risk };

    internal static readonly RecordKind Kind = new(ControlKinds.Change, "operation/changes", "8.1", From(a => a.Controls.Changes))
    {
        Order = 1,
        Read = ControlPermissions.Read,
        Write = ControlPermissions.Write,
        Title = "fields.title",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.title", Cell.Title, "title"),
            new("state", Cell.Chip, "state", Of: typeof(ChangeState)),
            new("fields.planned", Cell.Text, Of: Planned),
            new("fields.category", Cell.Text),
            new("fields.owner", Cell.Person),
            new("fields.plannedFor", Cell.Date, "plannedFor"),
            new("fields.detectedOn", Cell.Date, Hidden: true),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(ChangeState)), new("planned", Planned)],
        Ripple = (a, id, ct) => a.Controls.Changes.Ripple(id, ct),
        First = typeof(ChangeOutcome),
        More = typeof(EvidenceGiven),
        Facts = [new("requestedBy", Cell.Person), new("implementedOn", Cell.Date), new("note", Cell.Text)],
        Sections =
        [
            Section<ChangeFields>("what", Text("title"), Options("planned", Planned), Long("reason"), Long("description"), Text("category")),
            Section<ChangeFields>("who", Person("owner"), Texts("places"), Date("plannedFor") with { When = IsPlanned }, Date("detectedOn") with { When = fields => !IsPlanned(fields) }, Long("rollback") with { When = IsPlanned }),
        ],
        Moves = Moves,
    };

    static IReadOnlyList<Move> Moves =>
    [
        new("assess", ControlPermissions.Write, Of<ChangeAssessmentRequest>(Long("impactOnSecurity"), YesNo("significant"), Links("risksTouched", "touches", Risks), YesNo("reassess"), Long("reassessReason")),
            (a, r, i, ct) => a.Controls.Changes.Assess(r.Id, r.Version, i.Filled<ChangeAssessmentRequest>(), ct).AsView()) { Main = true },
        new("approve", ControlPermissions.ApproveChange, Signing, (a, r, i, ct) => a.Controls.Changes.Approve(r.Id, r.Version, Signed(r, i), ct).AsView()) { Main = true },
        new("implement", ControlPermissions.Write, Of<ImplementChangeRequest>(Date("implementedOn"), Controls.Evidence("evidence", "controls")),
            (a, r, i, ct) => a.Controls.Changes.Implement(r.Id, r.Version, i.Filled<ImplementChangeRequest>(), ct).AsView()) { Main = true },
        new("review", ControlPermissions.Write, Of<ChangeReviewRequest>(Long("outcome"), Long("consequences"), Long("mitigation"), Links("reassess", "touches", Risks)),
            (a, r, i, ct) => a.Controls.Changes.Review(r.Id, r.Version, i.Filled<ChangeReviewRequest>(), ct).AsView()) { Main = true },
        new("close", ControlPermissions.Write, Why, (a, r, i, ct) => a.Controls.Changes.Close(r.Id, r.Version, i.Text("reason"), ct).AsView()),
        new("reject", ControlPermissions.ApproveChange, Why, (a, r, i, ct) => a.Controls.Changes.Reject(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        new("delete", ControlPermissions.Write, Why, (a, r, i, ct) => a.Controls.Changes.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
    ];

    static bool IsPlanned(JsonObject fields) => fields.Text("planned") != "false";
}
