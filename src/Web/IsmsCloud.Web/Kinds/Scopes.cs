using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Scopes
{
    internal static readonly RecordKind Kind = new(
        RecordKinds.ScopeVersion, "scope", "4.3", typeof(ScopeVersionDto), typeof(ScopeFields),
        c => new RecordSource<ScopeVersionDto, ScopeFields>(c.Scope, (id, ct) => c.Scope.Ripple(id, ct)))
    {
        Title = "",
        Views = ["sheet", "boundary", "compare"],
        Columns =
        [
            new("ref", Cell.Title, "ref"),
            new("state", Cell.Chip, "state", Of: typeof(ScopeState)),
            new("fields.statement", Cell.Text),
            new("fields.effectiveFrom", Cell.Date),
            new("approval.by", Cell.Person),
            new("approval.at", Cell.Date),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(ScopeState))],
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
        new("submit", ContextPermissions.Write, [], (c, r, _, ct) => c.Scope.Submit(r.Id, r.Version, ct).AsView()) { Main = true },
        new("approve", ContextPermissions.ApproveScope, Of<ApproveScopeRequest>(Long("statement"), YesNo("removalsConfirmed")),
            (c, r, i, ct) => c.Scope.Approve(r.Id, r.Version, Approval(r, i), ct).AsView()) { Main = true },
        new("return", ContextPermissions.ApproveScope, Of<ReturnRequest>(Long("comment")),
            (c, r, i, ct) => c.Scope.Return(r.Id, r.Version, i.Text("comment"), ct).AsView()),
        new("bringIntoEffect", ContextPermissions.ApproveScope, [], (c, r, _, ct) => c.Scope.BringIntoEffect(r.Id, r.Version, ct).AsView()) { Main = true },
        new("setDocument", ContextPermissions.Write, [], (c, r, _, ct) => c.Scope.SetDocument(r.Id, r.Version, null, ct).AsView()),
        new("delete", ContextPermissions.Write, Why, (c, r, i, ct) => c.Scope.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
    ];

    // What is signed is what stood on the page: the hash goes with the signature.
    static ApproveScopeRequest Approval(RecordView record, System.Text.Json.Nodes.JsonObject input) => new()
    {
        ContentHash = record.ContentHash,
        Statement = input.TextOrNull("statement"),
        RemovalsConfirmed = input["removalsConfirmed"].As<bool?>() ?? false,
    };
}
