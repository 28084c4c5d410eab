using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Domain;

/// <summary>What somebody is in an organisation, from when to when: the role assignment that approvals name (R-0-2).</summary>
[Kind("membership", "MEM")]
internal sealed class Membership : Aggregate
{
    private Membership()
    {
    }

    public Guid AccountId { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>The address as it is compared.</summary>
    public string EmailKey { get; private set; } = "";

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Actor AssignedBy { get; private set; } = new("", "");

    /// <summary>What they came by; null for a founder.</summary>
    public Guid? InvitationId { get; private set; }

    public MemberFields Fields => new() { Roles = Roles };

    public IReadOnlyList<string> Can => Retired ? [] : ["editRoles", "remove"];

    /// <param name="id">Follows from what they came by, so that joining twice is joining once.</param>
    public static Membership Join(Guid id, Joiner who, IReadOnlyList<string> roles, Actor assignedBy, Guid? invitation, DateTimeOffset now)
    {
        var membership = new Membership
        {
            Id = id,
            AccountId = who.AccountId,
            Name = who.Name,
            Email = who.Email,
            EmailKey = Emails.Key(who.Email),
            Roles = RoleRefusals.InOrder(roles),
            Since = now,
            AssignedBy = assignedBy,
            InvitationId = invitation,
        };
        membership.Did("membership.joined", null, new MemberJoined(id, who.AccountId, who.Name, membership.Roles, who.Email));
        return membership;
    }

    /// <param name="last">Whether nobody else owns the organisation.</param>
    public IReadOnlyList<Refusal> ChangeRoles(MemberFields fields, Actor by, bool last)
    {
        if (Retired) return [MemberRefusals.HasLeft];
        if (RoleRefusals.Of(fields) is { Count: > 0 } refusals) return refusals;
        var roles = RoleRefusals.InOrder(fields.Roles);
        if (last && !roles.Contains(Contracts.RoleNames.Owner)) return [MemberRefusals.LastOwner];
        if (roles.SequenceEqual(Roles)) return [];
        var before = Roles;
        (Roles, AssignedBy) = (roles, by);
        Did("membership.roles-changed", null, new MemberRolesChanged(
            Id, AccountId, Name, roles, [.. roles.Except(before)], [.. before.Except(roles)]));
        return [];
    }

    /// <param name="last">Whether nobody else owns the organisation.</param>
    public IReadOnlyList<Refusal> End(Because because, bool last, DateTimeOffset now)
    {
        if (Retired) return [MemberRefusals.HasLeft];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        if (last) return [MemberRefusals.LastOwner];
        (Retired, EndedAt) = (true, now);
        Did("membership.ended", because.Reason, new MemberLeft(Id, AccountId, Name, Roles, because.Reason));
        return [];
    }
}

/// <summary>A person who joins.</summary>
internal sealed record Joiner(Guid AccountId, string Name, string Email);
