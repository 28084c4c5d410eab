using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>Changes of the ISMS itself (6.3).</summary>
static class IsmsChanges
{
    internal static readonly RecordKind Kind = new(ControlKinds.IsmsChange, "planning/isms-changes", "6.3", From(a => a.Controls.IsmsChanges))
    {
        Read = ControlPermissions.Read,
        Write = ControlPermissions.Write,
        OwnedByWriter = false,
        Title = "fields.what",
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.what", Cell.Title, "what"),
            new("state", Cell.Chip, "state", Of: typeof(IsmsChangeState)),
            new("fields.plannedFor", Cell.Date, "plannedFor"),
            new("proposedBy", Cell.Person),
            new("approval.by", Cell.Person, Hidden: true),
            new("doneOn", Cell.Date),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(IsmsChangeState)), new("overdue", new Choices("risk.marked", ["true"]))],
        Ripple = (a, id, ct) => a.Controls.IsmsChanges.Ripple(id, ct),
        Facts = [new("proposedBy", Cell.Person), new("doneOn", Cell.Date), new("outcome", Cell.Text), new("reviewedBy", Cell.Person), new("reviewedAt", Cell.Date), new("note", Cell.Text)],
        Sections =
        [
            Section<IsmsChangeFields>("what", Text("what"), Long("purpose"), Long("consequences"), Texts("clauses"), Links("records", "touches")),
            Section<IsmsChangeFields>("plan", Long("resources"), Long("responsibilities"), Date("plannedFor"), YesNo("reassess"), Long("reassessReason")),
        ],
        Moves =
        [
            new("plan", ControlPermissions.Write, [], (a, r, _, ct) => a.Controls.IsmsChanges.Plan(r.Id, r.Version, ct).AsView()) { Main = true },
            new("approve", ControlPermissions.ApproveChange, Signing, (a, r, i, ct) => a.Controls.IsmsChanges.Approve(r.Id, r.Version, Signed(r, i), ct).AsView()) { Main = true },
            new("complete", ControlPermissions.Write, [], (a, r, _, ct) => a.Controls.IsmsChanges.Complete(r.Id, r.Version, ct).AsView()) { Main = true },
            new("review", ControlPermissions.Write, Of<Because>(Long("reason")), (a, r, i, ct) => a.Controls.IsmsChanges.Review(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Main = true },
            new("reject", ControlPermissions.ApproveChange, Why, (a, r, i, ct) => a.Controls.IsmsChanges.Reject(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
            new("delete", ControlPermissions.Write, Why, (a, r, i, ct) => a.Controls.IsmsChanges.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };
}
