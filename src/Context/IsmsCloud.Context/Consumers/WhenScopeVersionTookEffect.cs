using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Context.Features.Scope;
using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Consumers;

/// <summary>Finishes what a crash between two saves left: only the newest version stays in force.</summary>
internal sealed class WhenScopeVersionTookEffect(ScopeSuccession succession) : IHandle<ScopeVersionTookEffect>
{
    public Task Handle(ScopeVersionTookEffect e, EventInfo info, CancellationToken ct) => succession.LeaveTheNewest(ct);
}
