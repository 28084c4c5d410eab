using System.Text.Json.Nodes;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.Soa;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Workspaces;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class SoaVersions
{
    internal static readonly RecordKind Kind = new(ControlKinds.SoaVersion, "planning/soa-versions", "6.1.3", From(a => a.Controls.SoaVersions))
    {
        Order = 2,
        Beside = ControlKinds.SoaEntry,
        Read = ControlPermissions.Read,
        Write = ControlPermissions.PrepareSoa,
        Title = "",
        Sheets = ["difference"],
        Columns =
        [
            new("ref", Cell.Title, "ref"),
            new("number", Cell.Number, "number"),
            new("state", Cell.Chip, "state", Of: typeof(VersionState)),
            new("fields.edition", Cell.Text, Of: typeof(SoaEdition)),
            new("fields.effectiveFrom", Cell.Date, "effectiveFrom"),
            new("rows", Cell.Number),
            new("approval.by", Cell.Person),
            new("approval.at", Cell.Date),
            new("currentSince", Cell.Date, Hidden: true),
            new("supersededAt", Cell.Date, Hidden: true),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(VersionState)), new("edition", typeof(SoaEdition))],
        Mends = { ["6.1.3-C3"] = "about" },
        Ripple = (a, id, ct) => a.Controls.SoaVersions.Ripple(id, ct),
        First = typeof(SoaVersionHead),
        More = typeof(SoaVersionRows),
        Facts =
        [
            new("number", Cell.Number), new("fields.edition", Cell.Text, Of: typeof(SoaEdition)), new("rows", Cell.Number), new("preparedBy", Cell.Names), new("submittedBy", Cell.Person),
            new("currentSince", Cell.Date), new("supersededAt", Cell.Date),
        ],
        New = Of<SoaVersionFields>([Choice<SoaEdition>("edition"), .. Grounds, Date("effectiveFrom"), Long("summary")]),
        Beginnings = InForce,
        Sections = [Section<SoaVersionFields>("about", [.. Grounds, Date("effectiveFrom"), Long("summary")])],
        Moves =
        [
            new("compare", ControlPermissions.PrepareSoa, Of<ComparisonRequest>(Controls.Many("omissionsFound"), Long("note")),
                (a, r, i, ct) => a.Controls.SoaVersions.Compare(r.Id, r.Version, i.Filled<ComparisonRequest>(), ct).AsView()),
            new("submit", ControlPermissions.PrepareSoa, [], (a, r, _, ct) => a.Controls.SoaVersions.Submit(r.Id, r.Version, ct).AsView()) { Main = true },
            new("approve", ControlPermissions.ApproveSoa, Signing, (a, r, i, ct) => a.Controls.SoaVersions.Approve(r.Id, r.Version, Signed(r, i), ct).AsView()) { Main = true },
            new("return", ControlPermissions.ApproveSoa, Of<ReturnRequest>(Long("comment")), (a, r, i, ct) => a.Controls.SoaVersions.Return(r.Id, r.Version, i.Text("comment"), ct).AsView()),
            new("bringIntoEffect", ControlPermissions.PrepareSoa, [], (a, r, _, ct) => a.Controls.SoaVersions.BringIntoEffect(r.Id, r.Version, ct).AsView()) { Main = true },
            new("delete", ControlPermissions.PrepareSoa, Why, (a, r, i, ct) => a.Controls.SoaVersions.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };

    static Field[] Grounds =>
    [
        Link("scope", "relates-to", new HashSet<string> { RecordKinds.ScopeVersion }),
        Link("criteria", "relates-to", new HashSet<string> { RiskKinds.CriteriaSet }),
        Link("assessmentRun", "relates-to", new HashSet<string> { RiskKinds.AssessmentRun }),
    ];

    // What is in force today the service knows, which fills in the same where nothing is said.
    static async Task<ApiResult<IReadOnlyList<Beginning>>> InForce(Apis apis, CancellationToken ct)
    {
        var inForce = await apis.Controls.SoaVersions.Beginning(ct);
        var edition = (inForce.Value?.Edition ?? SoaEdition.Edition2022).ToJson();
        return new() { Value = [.. inForce.Ok ? [new Beginning("inForce", inForce.Value.ToJson()!.AsObject())] : Array.Empty<Beginning>(), new("nothing", new JsonObject { ["edition"] = edition })] };
    }
}
