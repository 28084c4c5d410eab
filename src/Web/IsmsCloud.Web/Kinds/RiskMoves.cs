using System.Text.Json.Nodes;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.RiskPages;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Workspaces;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>What is done to a risk from draft to acceptance, in the order of clauses 6.1.2, 6.1.3 and 8.3.</summary>
static class RiskMoves
{
    static readonly IReadOnlyList<string> Owner = ["fields.owner"];

    internal static IReadOnlyList<Move> All =>
    [
        new("identify", RiskPermissions.Evaluate, [], (a, r, _, ct) => a.Risks.Register.Identify(r.Id, r.Version, ct).AsView()) { Main = true, Bulk = true },
        new("giveTo", RiskPermissions.Write, Of<RiskFields>(Person("owner")), GiveTo) { Under = "edit", Bulk = true, BulkOnly = true },
        Rate(RatingKind.Current, "rateCurrent") with { Main = true },
        Rate(RatingKind.Residual, "rateResidual") with { Main = true },
        Rate(RatingKind.Inherent, "rateInherent"),
        Rate(RatingKind.Target, "rateTarget"),
        new("evaluate", RiskPermissions.Evaluate, Of<EvaluationRequest>(Number("rank")),
            (a, r, i, ct) => a.Risks.Register.Evaluate(r.Id, r.Version, i["rank"].As<int?>(), ct).AsView()) { Main = true, Bulk = true },
        new("completeTreatment", RiskPermissions.Evaluate, [], (a, r, _, ct) => a.Risks.Register.CompleteTreatment(r.Id, r.Version, ct).AsView()),
        new("treat", RiskPermissions.Treat, Treatment, (a, r, i, ct) => a.Risks.Register.Treat(r.Id, r.Version, i.Filled<TreatmentRequest>(), ct).AsView()) { Main = true, By = Owner },
        new("accept", RiskPermissions.Accept, Of<AcceptanceRequest>(Long("statement"), Date("until"), Long("conditions")),
            (a, r, i, ct) => a.Risks.Register.Accept(r.Id, r.Version, i.Filled<AcceptanceRequest>() with { ContentHash = r.ContentHash }, ct).AsView()) { Main = true, By = ["fields.owner", "delegation.to"] },
        new("treatAgain", RiskPermissions.Treat, Why, (a, r, i, ct) => a.Risks.Register.TreatAgain(r.Id, r.Version, i.Text("reason"), ct).AsView()) { By = Owner },
        new("withdrawTreatment", RiskPermissions.Treat, Why, (a, r, i, ct) => a.Risks.Register.WithdrawTreatment(r.Id, r.Version, i.Text("reason"), ct).AsView()) { By = Owner },
        new("reassess", RiskPermissions.Evaluate, Why, (a, r, i, ct) => a.Risks.Register.Reassess(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Bulk = true },
        new("review", RiskPermissions.Evaluate, Outcome, (a, r, i, ct) => a.Risks.Register.Review(r.Id, r.Version, i.As<ReviewRequest>()!, ct).AsView()) { Bulk = true },
        new("delegate", RiskPermissions.Accept, Of<DelegationRequest>(Person("to"), Date("from"), Date("until"), Long("reason")),
            (a, r, i, ct) => a.Risks.Register.Delegate(r.Id, r.Version, i.Filled<DelegationRequest>(), ct).AsView()) { By = Owner },
        new("proposeClosure", RiskPermissions.Evaluate, Closure, (a, r, i, ct) => a.Risks.Register.ProposeClosure(r.Id, r.Version, i.Filled<ClosureRequest>(), ct).AsView()),
        new("close", RiskPermissions.Treat, [], (a, r, _, ct) => a.Risks.Register.Close(r.Id, r.Version, ct).AsView()) { Destructive = true, By = Owner },
        new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.Register.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
    ];

    static IReadOnlyList<Field> Treatment => Of<TreatmentRequest>(
        Choices<TreatmentOption>("options"), Long("justification"), Controls.Many("necessaryControls"), Controls.Evidence("evidence"));

    static IReadOnlyList<Field> Closure => Of<ClosureRequest>(
        Choice<ClosureReason>("reason"), Record("mergedInto", RiskKinds.Risk) with { When = fields => fields.Text("reason") == "merged" }, Long("note"));

    // The kind isn't asked for: which button was pressed says it.
    static Move Rate(RatingKind kind, string name) => new(
        name, RiskPermissions.Assess,
        [
            .. Of<RatingRequest>(Choice<RatingKind>("kind") with { Begins = kind.ToJson(), When = _ => false }, Own<RatingField>("inputs")),
            YesNo("inNumbers"), .. Of<RatingRequest>(Numbers, Long("rationale")),
        ],
        (a, r, i, ct) => a.Risks.Register.Rate(r.Id, r.Version, i.Filled<RatingRequest>(), ct).AsView());

    static Field Numbers => Loss with { When = input => input.Text("inNumbers") == "true" };

    static Field Loss => Group(
        "loss", Text("currency"), Estimate("frequency"), Estimate("vulnerability"), Estimate("primary"), Decimal("secondaryProbability"), Estimate("secondary"),
        Rows("controls", Text("name"), Decimal("onFrequency"), Decimal("onMagnitude"), Decimal("yearlyCost")));

    static Field Estimate(string name) => Group(
        name, Choice<EstimateKind>("kind"), Shaped("value", "fixed"), Shaped("min", "pert"), Shaped("mode", "pert"), Shaped("max", "pert"), Shaped("low", "lognormal"), Shaped("high", "lognormal"));

    static Field Shaped(string name, string kind) => Decimal(name) with { When = estimate => estimate.Text("kind") == kind };

    static async Task<ApiResult<RecordView>> GiveTo(Apis a, RecordView r, JsonObject i, CancellationToken ct)
    {
        var after = r.Fields.Copy();
        after["owner"] = i["owner"]?.DeepClone();
        return await a.Risks.Register.Patch(r.Id, r.Version, r.Fields.Filled<RiskFields>(), after.Filled<RiskFields>(), ct).AsView();
    }
}
