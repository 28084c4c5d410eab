using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Domain;

/// <summary>What top management has before its eyes when it approves a scope version.</summary>
/// <param name="Considered">Issues, requirements and interfaces that the version cites and that exist.</param>
/// <param name="Former">The version in force; null where there is none.</param>
internal sealed record ScopeGrounds(IReadOnlyList<Pin> Considered, ScopeVersion? Former);

/// <summary>The approval of a scope version (R-4.3-1 to R-4.3-5).</summary>
internal sealed partial class ScopeVersion
{
    public IReadOnlyList<Refusal> Approve(
        ApproveScopeRequest request, Caller caller, ScopeGrounds grounds, TenantProfile profile, DateTimeOffset now)
    {
        if (Only("approve", ScopeState.InReview) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (Signing.ByTopManagement.Objections(caller, Authors, profile.SmallOrganisation, request.ContentHash, ContentHash).ToList() is { Count: > 0 } objections) return objections;
        var removed = RemovedSince(grounds.Former);
        if (Gate(grounds, removed, request.RemovalsConfirmed).ToList() is { Count: > 0 } barred) return barred;
        Approval = Signing.ByTopManagement.Sign(caller, ContentHash, grounds.Considered, request.Statement, now);
        ApprovedByAuthor = Approvals.IsAuthor(caller, Authors);
        Freeze(profile.DayOf(now), now, removed, request.Statement);
        return [];
    }

    /// <summary>What the other version holds and this one no longer does (R-4.3-5).</summary>
    public IReadOnlyList<string> RemovedSince(ScopeVersion? former) =>
        former is null || former.Id == Id ? [] : [.. Contents(former.Fields).Except(Contents(Fields), StringComparer.OrdinalIgnoreCase)];

    /// <summary>What stands between this version and its approval, as far as the version itself shows.</summary>
    public IEnumerable<Refusal> Gate() =>
        ScopeRefusals.OfSubmission(Fields).Concat(ScopeRefusals.OfCitations(Fields)).Concat(ScopeRefusals.OfExclusions(Fields)).Concat(OfDocument());

    public IEnumerable<Gap> GapsOf(IReadOnlyList<StaleBecause> stale, bool suppliersExist, DateOnly today)
    {
        if (Retired) yield break;
        if (State is ScopeState.Draft or ScopeState.InReview)
            foreach (var refusal in Gate().Where(r => State is ScopeState.InReview || r != ScopeRefusals.NoDocument && r != ScopeRefusals.DocumentOutdated))
                yield return Gaps.Block(refusal.Rule ?? "R-4.3-1", refusal.Path is null ? refusal.Message : $"{Words.Spoken(refusal.Path)}: {refusal.Message}");
        if (Fields.Interfaces.Count == 0 && !string.IsNullOrWhiteSpace(Fields.NoInterfacesReason) && suppliersExist && State is not ScopeState.Superseded)
            yield return Gaps.Warn("R-4.3-1", "It says that there are no interfaces, yet there are suppliers.");
        if (State is ScopeState.Current or ScopeState.Approved && stale.Count > 0)
            yield return Gaps.Warn("R-4.3-6", $"{stale.Count} of the records that it considered changed since its approval: look at the scope again.");
        if (State is ScopeState.Approved && Fields.EffectiveFrom <= today)
            yield return Gaps.Warn("R-4.3-5", "Its day has come: bring it into effect.");
    }

    private IEnumerable<Refusal> Gate(ScopeGrounds grounds, IReadOnlyList<string> removed, bool confirmed)
    {
        foreach (var refusal in Gate()) yield return refusal;
        var known = grounds.Considered.Select(pin => pin.Id).ToHashSet();
        if (LeadsTo.Any(id => !known.Contains(id))) yield return ScopeRefusals.CitesNothing;
        if (removed.Count > 0 && !confirmed) yield return ScopeRefusals.RemovalsUnconfirmed(removed);
    }

    private IEnumerable<Refusal> OfDocument()
    {
        if (Document is null) yield return ScopeRefusals.NoDocument;
        else if (Document.ContentHash != ContentHash) yield return ScopeRefusals.DocumentOutdated;
    }

    private void Freeze(DateOnly today, DateTimeOffset now, IReadOnlyList<string> removed, string? statement)
    {
        var inEffect = Fields.EffectiveFrom <= today;
        State = inEffect ? ScopeState.Current : ScopeState.Approved;
        CurrentSince = inEffect ? now : null;
        var approved = new ScopeVersionApproved(
            Id, Number, ContentHash, Fields.EffectiveFrom!.Value, inEffect,
            Fields.OrganisationalUnits, Fields.Locations, Fields.Processes, Fields.InformationAndTechnology, removed);
        Did("scope-version.approved", statement, inEffect ? [approved, new ScopeVersionTookEffect(Id, Number, now)] : [approved]);
    }

    private static IEnumerable<string> Contents(ScopeFields fields) => fields.OrganisationalUnits
        .Concat(fields.Locations).Concat(fields.Processes).Concat(fields.InformationAndTechnology).Concat(fields.ProductsAndServices).Select(text => text.Trim());
}
