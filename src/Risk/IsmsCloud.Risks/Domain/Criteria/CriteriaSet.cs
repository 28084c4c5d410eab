using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;

namespace IsmsCloud.Risks.Domain;

/// <summary>A version of the criteria by which risks are rated and accepted (6.1.2 a). Every rating is frozen to one.</summary>
[Kind(RiskKinds.CriteriaSet, "CRS")]
internal sealed class CriteriaSet : VersionedRecord<CriteriaFields>
{
    private static readonly Approvals ByTopManagement = new(RoleNames.TopManagement);

    private CriteriaSet()
    {
    }

    public override string Title => Fields.Name;

    protected override DateOnly? EffectiveFrom => Fields.EffectiveFrom;

    protected override Approvals Signing => ByTopManagement;

    public static Made<CriteriaSet> Draft(CriteriaFields fields, Person author)
    {
        var set = new CriteriaSet();
        var refusals = set.Take(fields, author, "criteria-set.drafted");
        return refusals.Count == 0 ? set : new Made<CriteriaSet>(null, refusals);
    }

    public IEnumerable<Gap> GapsOf(DateOnly today)
    {
        if (State is VersionState.Draft or VersionState.InReview && !Retired)
            foreach (var refusal in CriteriaRules.Of(Fields)) yield return Gaps.Block(refusal.Rule ?? "R-6.1.2-1", refusal.Message);
        if (State is VersionState.Approved && Fields.EffectiveFrom <= today) yield return Gaps.Warn("R-6.1.2-1", "Its day has come: bring it into effect.");
    }

    protected override IReadOnlyList<Refusal> OfDraft(CriteriaFields fields) => FieldLimits.CheckDraft(fields);

    protected override IReadOnlyList<Refusal> OfSubmission() => [.. FieldLimits.Check(Fields).Select(refusal => refusal with { Kind = RefusalKind.Rule })];

    protected override IEnumerable<Refusal> Gate() => CriteriaRules.Of(Fields);

    protected override IEnumerable<object> Approved(bool inEffect, DateTimeOffset now)
    {
        yield return new CriteriaSetApproved(Id, Number, Fields.Name, ContentHash, Fields.EffectiveFrom!.Value, inEffect);
        if (inEffect) yield return TookEffect(now);
    }

    protected override object TookEffect(DateTimeOffset now) => new CriteriaSetTookEffect(Id, Number, now);
}
