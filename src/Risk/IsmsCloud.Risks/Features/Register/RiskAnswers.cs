using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;

namespace IsmsCloud.Risks.Features.Register;

internal sealed class RiskAnswers(
    RevisionStore<Risk> risks, RevisionStore<PlanItem> plan, RevisionStore<PersonProjection> people, CriteriaSuccession criteria, Profiles profiles) : Answers<Risk, RiskDto>
{
    public override async Task<IReadOnlyList<RiskDto>> Of(IReadOnlyList<Risk> records, CancellationToken ct)
    {
        var around = await Surroundings(records, ct);
        var members = await Members(records, ct);
        return [.. records.Select(r => Describe(r, around, [.. members[r.Id]]))];
    }

    private async Task<RiskSurroundings> Surroundings(IReadOnlyList<Risk> records, CancellationToken ct)
    {
        var ids = records.Select(r => r.Id).ToList();
        var owners = records.Select(r => r.Fields.Owner?.Id).OfType<string>().Distinct().ToList();
        var items = await plan.All(item => item.LeadsTo.Any(id => ids.Contains(id)), ct);
        // Somebody who left and came back has two memberships; the one that holds counts.
        var known = (await people.All(p => owners.Contains(p.AccountId), ct)).GroupBy(p => p.AccountId).ToDictionary(p => p.Key, p => p.OrderBy(m => m.Left).First());
        var (owned, live) = await Shares([.. known.Values.Where(p => p.Roles.Contains(RoleNames.IsmsManager)).Select(p => p.AccountId)], ct);
        return new RiskSurroundings(
            await criteria.Current(ct), items.SelectMany(item => item.Fields.Risks.Select(id => (id, item))).ToLookup(pair => pair.id, pair => pair.item),
            known, owned, live, await profiles.Today(ct));
    }

    private async Task<(Dictionary<string, int> Owned, int Live)> Shares(IReadOnlyList<string> managers, CancellationToken ct)
    {
        var owned = new Dictionary<string, int>();
        foreach (var id in managers)
            owned[id] = (int)await risks.Count(r => r.Fields.Owner!.Id == id && r.State != RiskState.Draft && r.State != RiskState.Closed, ct);
        return (owned, managers.Count == 0 ? 0 : (int)await risks.Count(r => r.State != RiskState.Draft && r.State != RiskState.Closed, ct));
    }

    private async Task<ILookup<Guid, Risk>> Members(IReadOnlyList<Risk> records, CancellationToken ct)
    {
        IReadOnlyList<Guid?> groups = [.. records.Where(r => r.Fields.Approach is RiskApproach.EventBased).Select(r => (Guid?)r.Id)];
        var members = groups.Count == 0 ? [] : await risks.All(r => groups.Contains(r.Fields.PartOf) && r.State != RiskState.Closed, ct);
        return members.ToLookup(r => r.Fields.PartOf!.Value);
    }

    private static RiskDto Describe(Risk r, RiskSurroundings around, IReadOnlyList<Risk> members) => new(
        r.Id, r.Ref, r.Version, r.ContentHash, r.CreatedAt, r.UpdatedAt, r.Retired, r.State, r.Fields, r.LibraryKey, r.InScope, r.Ratings,
        r.RedraftsUnder(around.Criteria), r.Evaluation, r.Decision, Describe(r, around.Criteria), r.Delegation, r.ClosureProposal, r.Closure, r.Flags, r.Reviews,
        r.NextReviewOn, members.Count == 0 ? null : new RiskGroup([.. members.Select(m => m.Reference)], members.Append(r).Select(m => m.Effective?.Level).MaxBy(level => level?.Rank)),
        r.Can, [.. r.GapsOf(around)]);

    private static AcceptanceDto? Describe(Risk risk, CriteriaSet? criteria)
    {
        if (risk.Acceptance is not { } a) return null;
        List<StaleBecause> stale = [];
        if (criteria is not null && criteria.Id != a.Rating.CriteriaSetId && a.Approval.Considered is [var pin, ..])
            stale.Add(new StaleBecause(pin.Kind, pin.Id, pin.Ref, pin.Title, "superseded", pin.Version, null));
        return new AcceptanceDto(
            Staleness.Describe(a.Approval, ownText: false, stale, a.Approval.ContentHash != risk.ContentHash), a.Rating, a.Statement, a.Until, a.Conditional, a.Conditions, a.OnBehalfOf, a.Residual);
    }
}
