using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Engagements;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Consumers;

/// <summary>Stores the mail, if the request that saved the proposal died before it could.</summary>
internal sealed class WhenEngagementProposed(RevisionStore<EngagementProposal> proposals, ProposalMail mail) : IHandle<EngagementProposed>
{
    public async Task Handle(EngagementProposed e, EventInfo info, CancellationToken ct)
    {
        if (await proposals.FindVersion(info.SubjectId, info.SubjectVersion, ct) is { } sent) await mail.Store(sent, ct);
    }
}
