using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.RiskPages;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Workspaces;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class RiskRegister
{
    static readonly Choices Yes = new("risk.marked", ["true"]);

    internal static readonly RecordKind Kind = new(RiskKinds.Risk, "planning/risks", "6.1.2", From(a => a.Risks.Register))
    {
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Imports = true,
        Library = "planning/risks/library",
        Title = "fields.title",
        OwnedByWriter = false,
        Views = ["heat-map", "top", "inbox", "library"],
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.title", Cell.Title, "title"),
            new("state", Cell.Chip, "state", Of: typeof(RiskState)),
            new("ratings.current.level", Cell.Level, "level"),
            new("ratings.residual.level", Cell.Level),
            new("ratings.inherent.level", Cell.Level, Hidden: true),
            new("ratings.target.level", Cell.Level, Hidden: true),
            new("fields.owner", Cell.Person),
            new("evaluation.rank", Cell.Number, "rank"),
            new("decision.options", Cell.Words, Of: typeof(TreatmentOption)),
            new("acceptance.until", Cell.Date, Hidden: true),
            new("nextReviewOn", Cell.Date, "nextReviewOn", Hidden: true),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters =
        [
            new("state", typeof(RiskState)),
            Filter.Reading("level", Levels),
            new("acceptable", new Choices("risk.acceptable", ["true", "false"])),
            new("approach", typeof(RiskApproach)),
            new("aspect", typeof(SecurityAspect)),
            new("inScope", new Choices("risk.inScope", ["true", "false"])),
            new("flagged", Yes),
            new("overdue", Yes),
        ],
        Ripple = (a, id, ct) => a.Risks.Register.Ripple(id, ct),
        Mends =
        {
            ["R-6.1.2-6"] = "keeping", ["R-6.1.2-7"] = "what", ["R-6.1.2-10"] = "controls", ["R-6.1.2-12"] = "keeping", ["R-4.3-5"] = "what",
        },
        First = typeof(RiskStanding),
        Facts =
        [
            new("ratings.current.level", Cell.Level),
            new("ratings.residual.level", Cell.Level),
            new("evaluation.rank", Cell.Number),
            new("nextReviewOn", Cell.Date),
            new("inScope", Cell.Text, Of: new Choices("risk.inScope", ["true", "false"])),
            new("delegation.to", Cell.Person),
            new("delegation.until", Cell.Date),
            new("closureProposal.reason", Cell.Text, Of: typeof(ClosureReason)),
            new("closureProposal.note", Cell.Text),
            new("closureProposal.by", Cell.Person),
            new("closure.reason", Cell.Text, Of: typeof(ClosureReason)),
            new("closure.note", Cell.Text),
            new("closure.closedBy", Cell.Person),
        ],
        New = Of<RiskFields>([Text("title"), Long("description"), .. Found, Choices<SecurityAspect>("affects"), Person("owner")]),
        Sections =
        [
            Section<RiskFields>("what", [Text("title"), Long("description"), .. Found, Choices<SecurityAspect>("affects")]),
            Section<RiskFields>("keeping", Person("owner"), Number("reviewIntervalMonths"), Record("partOf", RiskKinds.Risk)),
            Section<RiskFields>("controls", Rows("existingControls", Controls.One("control"), Choice<ControlStatus>("status"))),
            Section<RiskFields>("links", Links("origin", "follows-from", RiskKinds.Any), Links("links", among: RiskKinds.Any)),
        ],
        Moves = RiskMoves.All,
    };

    // Highest first, as people look for them.
    static async Task<IReadOnlyList<(string Value, string Words)>> Levels(Apis apis, CancellationToken ct) =>
        await apis.Risks.Criteria.Current(ct) is { Ok: true } current ? [.. current.Value.Fields.Levels.Reverse().Select(level => (level.Id, level.Name))] : [];

    static IEnumerable<Field> Found =>
    [
        Options("approach", typeof(RiskApproach)),
        Record("scenarioId", RiskKinds.Scenario) with { When = fields => fields.Text("approach") == "eventBased" },
        Record("assetId", RiskKinds.Asset) with { When = fields => fields.Text("approach") == "assetBased" },
        Record("threatId", RiskKinds.Threat) with { When = fields => fields.Text("approach") == "assetBased" },
        Record("vulnerabilityId", RiskKinds.Vulnerability) with { When = fields => fields.Text("approach") == "assetBased" },
    ];
}
