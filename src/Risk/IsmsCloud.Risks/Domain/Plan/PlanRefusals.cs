using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

internal static class PlanRefusals
{
    public static readonly Refusal NoRiskOfYours =
        new("not-the-owner", "Only the owner of one of its risks can do this, for their risk, once.", RefusalKind.Person, "R-6.1.3-6");

    public static readonly Refusal NoEvidence = Refusal.Invalid("evidence", "required", "Show that it is done: give evidence.");

    public static readonly Refusal OwnWork = new("own-work", "Somebody else than who did it has to see that it is done.", RefusalKind.Person, "SD-2");

    public static readonly Refusal ApprovedAlready = new("approved", "A risk owner approved it: cancel it instead.", RefusalKind.State);

    public static IReadOnlyList<Refusal> Of(PlanItemFields fields) =>
        [.. FieldLimits.Check(fields), .. AnnexA.Check(fields.Control, "control"), .. Money(fields.Resources)];

    public static Refusal NotFrom(PlanItemState state, string what) =>
        new("plan-item-state", $"You cannot {what} a plan item that is {Words.Spoken(state.ToString())}.", RefusalKind.State);

    private static IEnumerable<Refusal> Money(PlanResources? resources)
    {
        if (resources is { Amount: not null, Currency: null }) yield return Refusal.Invalid("resources.currency", "required", "An amount has a currency.");
    }
}
