using System.Text.Json.Nodes;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.Criteria;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class CriteriaSets
{
    internal static readonly RecordKind Kind = new(RiskKinds.CriteriaSet, "planning/criteria", "6.1.2", From(a => a.Risks.Criteria))
    {
        Order = 1,
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Title = "fields.name",
        Copies = true,
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("state", Cell.Chip, "state", Of: typeof(VersionState)),
            new("fields.method", Cell.Text, Of: typeof(AssessmentMethod)),
            new("fields.combination", Cell.Text, Of: typeof(Combination)),
            new("fields.effectiveFrom", Cell.Date, "effectiveFrom"),
            new("approval.by", Cell.Person),
            new("approval.at", Cell.Date, Hidden: true),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(VersionState))],
        Ripple = (a, id, ct) => a.Risks.Criteria.Ripple(id, ct),
        Mends = { ["R-6.1.2-1"] = "acceptance", ["R-6.1.2-2"] = "levels", ["R-6.1.2-3"] = "scales" },
        New = Of<CriteriaFields>(Text("name"), Date("effectiveFrom")),
        Beginnings = async (a, ct) =>
        {
            var answer = await a.Risks.Criteria.Presets(ct);
            return answer.Ok ? new() { Value = [.. answer.Value.Select(preset => new Beginning(preset.Key, preset.Fields.ToJson()!.AsObject()))] } : new() { Problem = answer.Problem };
        },
        Facts = [new("submittedBy", Cell.Person), new("currentSince", Cell.Date), new("supersededAt", Cell.Date)],
        Sections =
        [
            Section<CriteriaFields>("what", Text("name"), Long("description"), Date("effectiveFrom")),
            Section<CriteriaFields>("method", Options("method", typeof(AssessmentMethod)), Options("combination", typeof(Combination)), Choices<RiskApproach>("approaches"),
                Choice<Aggregation>("aggregation"), Choice<LikelihoodMeasure>("likelihoodMeasure"), Number("horizonYears"), Text("currency")),
            Section<CriteriaFields>("scales", Own<ScaleField>("likelihood") with { When = ByRanks }, Own<ScaleField>("threat") with { When = ByAsset }, Own<ScaleField>("vulnerability") with { When = ByAsset },
                Own<ConsequencesField>("consequences") with { When = fields => !InNumbers(fields) }),
            Section<CriteriaFields>("levels", Own<LevelsField>("levels"), Own<MatrixField>("matrix")),
            Section<CriteriaFields>("acceptance", Own<AcceptanceField>("acceptance")),
            Section<CriteriaFields>("performing",
                Group("performing", Number("intervalMonths"), Choices<TriggerKind>("triggers"), Choice<IncidentSeverity>("incidentsFrom"))),
        ],
        Moves =
        [
            new("submit", RiskPermissions.Write, [], (a, r, _, ct) => a.Risks.Criteria.Submit(r.Id, r.Version, ct).AsView()) { Main = true },
            new("approve", RiskPermissions.ApproveCriteria, Signing, (a, r, i, ct) => a.Risks.Criteria.Approve(r.Id, r.Version, Signed(r, i), ct).AsView()) { Main = true },
            new("return", RiskPermissions.ApproveCriteria, Of<ReturnRequest>(Long("comment")),
                (a, r, i, ct) => a.Risks.Criteria.Return(r.Id, r.Version, i.Text("comment"), ct).AsView()),
            new("bringIntoEffect", RiskPermissions.Evaluate, [], (a, r, _, ct) => a.Risks.Criteria.BringIntoEffect(r.Id, r.Version, ct).AsView()) { Main = true },
            new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.Criteria.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };

    static bool InNumbers(JsonObject fields) => fields.Text("combination") == "quantitative";

    static bool ByAsset(JsonObject fields) => fields.Text("combination") == "itv";

    static bool ByRanks(JsonObject fields) => !InNumbers(fields) && !ByAsset(fields);
}
