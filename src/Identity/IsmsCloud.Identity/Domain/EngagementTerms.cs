using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Domain;

/// <summary>What may be asked of a client, and for how long.</summary>
internal static class EngagementTerms
{
    public const int MaxMonths = 36;
    public const int MaxOpenProposals = 100;
    public const int MaxActive = 20;

    public static readonly Refusal NotAConsultancy = new(
        "not-a-consultancy", "Only a consultancy proposes engagements; this organisation runs its own ISMS alone.", RefusalKind.Rule);

    public static readonly Refusal Own = new(
        "engagement-with-oneself", "This proposal is your own organisation's. Open its link in the client's workspace.", RefusalKind.Rule, Path: "link");

    public static readonly Refusal DeadLink = new(
        "proposal-link-dead", "This link is used up, withdrawn or too old. Ask the consultancy for a new proposal.", RefusalKind.State, Path: "link");

    public static readonly Refusal TooManyOpen = new(
        "too-many-proposals", $"At most {MaxOpenProposals} proposals wait at a time. Withdraw those that nobody will answer.", RefusalKind.Rule);

    public static readonly Refusal TooManyActive = new(
        "too-many-engagements", $"At most {MaxActive} engagements run in a workspace at a time. Revoke those that are no longer needed.", RefusalKind.Rule);

    /// <summary>A member of another organisation reads like nobody (R-0-3).</summary>
    public static Refusal NotAMember(int index) => new(
        "not-found", "There is no such member of the consultancy.", RefusalKind.NotFound, "R-0-3", $"engagement.people[{index}]");

    /// <summary>As it is stored: in UTC, to the millisecond, roles in their order.</summary>
    public static EngagementFields Tidy(EngagementFields fields) =>
        fields with { Until = Instants.Tidy(fields.Until), Roles = RoleRefusals.InOrder(fields.Roles) };

    public static IReadOnlyList<Refusal> Of(ProposeEngagementRequest request, DateTimeOffset now) =>
    [
        .. FieldLimits.Check(request), .. InvitationRefusals.OfEmail(request.Contact, "contact"),
        .. request.Engagement is { } terms ? Of(terms, now) : [],
    ];

    private static IEnumerable<Refusal> Of(EngagementFields terms, DateTimeOffset now)
    {
        foreach (var unknown in RoleRefusals.Unknown(terms.Roles, RoleNames.OfConsultants, "engagement.roles")) yield return unknown;
        if (terms.Until <= now) yield return Refusal.Invalid("engagement.until", "in-the-past", "It has to end later than now.");
        if (terms.Until > now.AddMonths(MaxMonths))
            yield return Refusal.Invalid("engagement.until", "too-far", $"An engagement ends within {MaxMonths} months; propose another one then.");
        if (terms is { People.Count: 0, ApiClients: false })
            yield return Refusal.Invalid("engagement.people", "required", "Name the people who act, or allow API clients.");
    }
}

internal static class Instants
{
    /// <summary>In UTC and to the millisecond: as the log keeps it.</summary>
    public static DateTimeOffset? Tidy(DateTimeOffset? instant) =>
        instant?.ToUniversalTime() is { } utc ? utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond)) : null;
}
