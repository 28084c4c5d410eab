using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Messaging;
using IsmsCloud.Risks.Features.Assessments;

namespace IsmsCloud.Risks.Consumers;

/// <summary>Risks that an issue or requirement led to want a new assessment when it changes (E01).</summary>
internal sealed class WhenContextChanged(RiskFlagging flagging)
    : IHandle<IssueRelevanceChanged>, IHandle<RequirementChanged>, IHandle<RequirementEnded>
{
    public Task Handle(IssueRelevanceChanged e, EventInfo info, CancellationToken ct) =>
        flagging.FlagAround(e.IssueId, e.LinkedRisks, $"An issue is {Records.Words.Spoken(e.To)} now: {e.Title}", new RecordRef("issue", e.IssueId, "", e.Title), ct);

    public Task Handle(RequirementChanged e, EventInfo info, CancellationToken ct) =>
        flagging.FlagAround(e.RequirementId, [], $"A requirement changed: {e.Title}", new RecordRef("requirement", e.RequirementId, "", e.Title), ct);

    public Task Handle(RequirementEnded e, EventInfo info, CancellationToken ct) =>
        flagging.FlagAround(e.RequirementId, [], $"A requirement ended: {e.Title}", new RecordRef("requirement", e.RequirementId, "", e.Title), ct);
}
