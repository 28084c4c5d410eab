using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Scopes
{
    internal static readonly RecordKind Kind = new(RecordKinds.ScopeVersion, "context/scope", "4.3", From(a => a.Context.Scope))
    {
        Read = ContextPermissions.Read,
        Write = ContextPermissions.Write,
        Title = "",
        Views = ["sheet", "boundary", "compare"],
        Sheets = ["sheet", "boundary"],
        Copies = true,
        Columns =
        [
            new("ref", Cell.Title, "ref"),
            new("state", Cell.Chip, "state", Of: typeof(ScopeState)),
            new("fields.statement", Cell.Long),
            new("fields.effectiveFrom", Cell.Date),
            new("approval.by", Cell.Person),
            new("approval.at", Cell.Date),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(ScopeState))],
        Ripple = (a, id, ct) => a.Context.Scope.Ripple(id, ct),
        Mends = { ["R-4.3-1"] = "considered", ["R-4.3-3"] = "border" },
        Facts = [new("currentSince", Cell.Date), new("supersededAt", Cell.Date)],
        Sections =
        [
            Section<ScopeFields>("statement", Long("statement"), Date("effectiveFrom"), Text("certificateWording")),
            Section<ScopeFields>("inside", Texts("organisationalUnits"), Texts("locations"), Texts("processes"), Texts("informationAndTechnology"), Texts("productsAndServices")),
            Section<ScopeFields>("considered", Many("consideredIssues", RecordKinds.Issue), Many("consideredRequirements", RecordKinds.Requirement)),
            Section<ScopeFields>("border", Many("interfaces", RecordKinds.Interface), Long("noInterfacesReason"),
                Rows("exclusions", Text("what"), Text("reason"), YesNo("processesInScopeInformation"), Record("interfaceId", RecordKinds.Interface))),
        ],
        Moves = Moves,
    };

    static IReadOnlyList<Move> Moves =>
    [
        new("submit", ContextPermissions.Write, [], (a, r, _, ct) => a.Context.Scope.Submit(r.Id, r.Version, ct).AsView()) { Main = true },
        new("approve", ContextPermissions.ApproveScope, Of<ApproveScopeRequest>(Long("statement"), YesNo("removalsConfirmed")),
            (a, r, i, ct) => a.Context.Scope.Approve(r.Id, r.Version, Approval(r, i), ct).AsView()) { Main = true },
        new("return", ContextPermissions.ApproveScope, Of<ReturnRequest>(Long("comment")),
            (a, r, i, ct) => a.Context.Scope.Return(r.Id, r.Version, i.Text("comment"), ct).AsView()),
        new("bringIntoEffect", ContextPermissions.ApproveScope, [], (a, r, _, ct) => a.Context.Scope.BringIntoEffect(r.Id, r.Version, ct).AsView()) { Main = true },
        new("setDocument", ContextPermissions.Write, Of<ScopeDocumentRequest>(File("attachmentId", "context")),
            (a, r, i, ct) => a.Context.Scope.SetDocument(r.Id, r.Version, i["attachmentId"].As<Guid?>(), ct).AsView()),
        new("delete", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Scope.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
    ];

    // What is signed is what stood on the page: the hash goes with the signature.
    static ApproveScopeRequest Approval(RecordView record, System.Text.Json.Nodes.JsonObject input) => new()
    {
        ContentHash = record.ContentHash,
        Statement = input.TextOrNull("statement"),
        RemovalsConfirmed = input["removalsConfirmed"].As<bool?>() ?? false,
    };
}
