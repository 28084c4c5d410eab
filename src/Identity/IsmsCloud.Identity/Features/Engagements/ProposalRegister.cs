using System.Linq.Expressions;
using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;

namespace IsmsCloud.Identity.Features.Engagements;

/// <summary>What this consultancy asked clients for.</summary>
internal static class ProposalRegister
{
    public const string Path = "engagement-proposals";

    public static Register<EngagementProposal, ProposalDto> Definition(TimeProvider time) =>
        new Register<EngagementProposal, ProposalDto>(Path, IdentityPermissions.EngagementsManage, Moments.Described<EngagementProposal, ProposalDto>(Describe))
            .Where("state", (text, _) => InState(text, time.GetUtcNow()))
            .Filter("client", p => p.ClientId)
            .Sort("expiresAt", p => p.ExpiresAt)
            .Search(p => p.Contact).Search(p => p.Fields.Reason)
            .Column("Ref", d => d.Ref).Column("Contact", d => d.Contact).Column("Reason", d => d.Fields.Reason).Column("State", d => d.State)
            .Column("Roles", d => d.Fields.Roles).Column("People", d => d.People.Select(p => p.Name)).Column("API clients", d => d.Fields.ApiClients)
            .Column("Until", d => d.Fields.Until).Column("Proposed by", d => d.ProposedBy.Name).Column("Expires", d => d.ExpiresAt);

    public static ProposalDto Describe(EngagementProposal p, DateTimeOffset now) => new(
        p.Id, p.Ref, p.Version, p.CreatedAt, p.UpdatedAt, p.StateAt(now), p.Contact, p.Fields, p.People, p.ProposedBy, p.ExpiresAt,
        p.ClientId, p.ClientId is null ? null : p.EngagementId, p.Can);

    private static Expression<Func<EngagementProposal, bool>>? InState(string text, DateTimeOffset now) => text switch
    {
        "open" => p => p.State == ProposalState.Open && p.ExpiresAt > now && p.Fields.Until > now,
        "expired" => p => p.State == ProposalState.Open && (p.ExpiresAt <= now || p.Fields.Until <= now),
        "granted" => p => p.State == ProposalState.Granted,
        "withdrawn" => p => p.State == ProposalState.Withdrawn,
        _ => null,
    };
}
