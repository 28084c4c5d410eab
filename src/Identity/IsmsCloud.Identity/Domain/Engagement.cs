using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Domain;

/// <summary>A consultancy's right to act in the tenant that holds the record, for a time.</summary>
[Kind("engagement", "ENG")]
internal sealed class Engagement : Aggregate
{
    private Engagement()
    {
    }

    public Guid ConsultancyId { get; private set; }

    public string Consultancy { get; private set; } = "";

    public EngagementFields Fields { get; private set; } = new();

    public IReadOnlyList<Consultant> People { get; private set; } = [];

    public Actor GrantedBy { get; private set; } = new("", "");

    public DateTimeOffset? RevokedAt { get; private set; }

    public Actor? RevokedBy { get; private set; }

    public string? RevokedReason { get; private set; }

    public static Engagement Grant(TenantId consultancy, EngagementProposal proposal, Actor by)
    {
        var engagement = new Engagement
        {
            Id = proposal.EngagementId,
            ConsultancyId = consultancy.Value,
            Consultancy = proposal.Consultancy,
            Fields = proposal.Fields,
            People = proposal.People,
            GrantedBy = by,
        };
        var terms = engagement.Fields;
        engagement.Did("engagement.granted", null, new EngagementGranted(
            engagement.Id, consultancy.Value, proposal.Consultancy, terms.People, terms.Roles, terms.ApiClients, terms.Until!.Value));
        return engagement;
    }

    public IReadOnlyList<Refusal> Revoke(Because because, Actor by, DateTimeOffset now)
    {
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        if (StateAt(now) is not EngagementState.Active) return [new("engagement-over", "This engagement is over already.", RefusalKind.State)];
        (RevokedAt, RevokedBy, RevokedReason) = (now, by, because.Reason);
        Did("engagement.revoked", because.Reason, new EngagementEnded(Id, ConsultancyId, because.Reason));
        return [];
    }

    public EngagementState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? EngagementState.Revoked : Fields.Until <= now ? EngagementState.Ended : EngagementState.Active;
}
