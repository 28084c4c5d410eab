using System.Linq.Expressions;
using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;

namespace IsmsCloud.Identity.Features.Engagements;

/// <summary>Who may act in this workspace from outside. Everybody here may see it.</summary>
internal static class EngagementRegister
{
    public const string Path = "engagements";

    public static Register<Engagement, EngagementDto> Definition(TimeProvider time) =>
        new Register<Engagement, EngagementDto>(Path, IdentityPermissions.OrganisationRead, Moments.Described<Engagement, EngagementDto>(Describe))
            .Where("state", (text, _) => InState(text, time.GetUtcNow()))
            .Filter("consultancy", e => e.ConsultancyId)
            .Sort("until", e => e.Fields.Until)
            .Search(e => e.Consultancy).Search(e => e.Fields.Reason)
            .Column("Ref", d => d.Ref).Column("Consultancy", d => d.Consultancy).Column("Reason", d => d.Fields.Reason).Column("State", d => d.State)
            .Column("Roles", d => d.Fields.Roles).Column("People", d => d.People.Select(p => p.Name)).Column("API clients", d => d.Fields.ApiClients)
            .Column("Granted by", d => d.GrantedBy.Name).Column("Granted", d => d.CreatedAt).Column("Until", d => d.Fields.Until)
            .Column("Revoked", d => d.RevokedAt).Column("Revoked by", d => d.RevokedBy?.Name).Column("Revoked because", d => d.RevokedReason);

    public static EngagementDto Describe(Engagement e, DateTimeOffset now) => new(
        e.Id, e.Ref, e.Version, e.CreatedAt, e.UpdatedAt, e.StateAt(now), e.ConsultancyId, e.Consultancy, e.Fields, e.People,
        e.GrantedBy, e.RevokedAt, e.RevokedBy, e.RevokedReason, CanBe(e.StateAt(now)));

    public static IReadOnlyList<string> CanBe(EngagementState state) => state is EngagementState.Active ? ["revoke"] : [];

    private static Expression<Func<Engagement, bool>>? InState(string text, DateTimeOffset now) => text switch
    {
        "active" => e => e.RevokedAt == null && e.Fields.Until > now,
        "ended" => e => e.RevokedAt == null && e.Fields.Until <= now,
        "revoked" => e => e.RevokedAt != null,
        _ => null,
    };
}
