using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Domain;

/// <summary>What a consultancy asks a client for. It lies in the consultancy's tenant; the engagement that it leads to, in the client's.</summary>
[Kind("engagement-proposal", "EPR")]
internal sealed class EngagementProposal : Aggregate
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private EngagementProposal()
    {
    }

    /// <summary>Never <see cref="ProposalState.Expired"/>: that is a matter of the day it is read on.</summary>
    public ProposalState State { get; private set; }

    public string Consultancy { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public EngagementFields Fields { get; private set; } = new();

    public IReadOnlyList<Consultant> People { get; private set; } = [];

    public Actor ProposedBy { get; private set; } = new("", "");

    public DateTimeOffset ExpiresAt { get; private set; }

    public Guid? ClientId { get; private set; }

    /// <summary>The engagement's id, before there is one: granting twice is granting once.</summary>
    public Guid EngagementId { get; private set; }

    public IReadOnlyList<string> Can => State is ProposalState.Open ? ["withdraw"] : [];

    /// <param name="engagement">The id of the engagement that it will lead to, where that is fixed; else a new one.</param>
    public static EngagementProposal Propose(
        Organisation consultancy, ProposeEngagementRequest request, IReadOnlyList<Consultant> people, Actor by, DateTimeOffset now, Guid? engagement = null)
    {
        var proposal = new EngagementProposal
        {
            Consultancy = consultancy.Fields.Name,
            Contact = request.Contact,
            Fields = EngagementTerms.Tidy(request.Engagement!),
            People = people,
            ProposedBy = by,
            ExpiresAt = now + Lifetime,
            EngagementId = engagement ?? Guid.CreateVersion7(),
        };
        proposal.Did("engagement-proposal.sent", null, new EngagementProposed(proposal.Id));
        return proposal;
    }

    /// <summary>For the first client alone: a link that was handed on opens no second workspace.</summary>
    public Refusal? Grant(TenantId client, DateTimeOffset now)
    {
        if (!IsGrantable(client, now)) return EngagementTerms.DeadLink;
        if (State is ProposalState.Granted) return null;
        (State, ClientId) = (ProposalState.Granted, client.Value);
        Did("engagement-proposal.granted", null, new EngagementProposalGranted(Id, client.Value));
        return null;
    }

    public bool IsGrantable(TenantId client, DateTimeOffset now) =>
        StateAt(now) is ProposalState.Open || (State is ProposalState.Granted && ClientId == client.Value);

    public IReadOnlyList<Refusal> Withdraw(Because because)
    {
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        if (State is not ProposalState.Open) return [new("proposal-state", $"A proposal that was {State.ToString().ToLowerInvariant()} can't be withdrawn.", RefusalKind.State)];
        State = ProposalState.Withdrawn;
        Did("engagement-proposal.withdrawn", because.Reason);
        return [];
    }

    public ProposalState StateAt(DateTimeOffset now) =>
        State is ProposalState.Open && (ExpiresAt <= now || Fields.Until <= now) ? ProposalState.Expired : State;
}
