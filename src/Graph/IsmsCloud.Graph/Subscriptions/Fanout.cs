using System.Collections.Concurrent;
using IsmsCloud.Messaging;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>Tells the subscriptions of a tenant what happened in it, and those of nobody else.</summary>
internal sealed class Fanout : IEventListener
{
    private readonly ConcurrentDictionary<TenantId, ConcurrentDictionary<LiveEvents, byte>> _tenants = new();

    public void Hear(HeardEvent heard)
    {
        if (!_tenants.TryGetValue(heard.Tenant, out var subscriptions)) return;
        foreach (var subscription in subscriptions.Keys) subscription.Offer(heard);
    }

    public void Add(TenantId tenant, LiveEvents subscription)
    {
        // Whoever was the last to leave takes the tenant's set away, perhaps between finding it and joining it.
        do _tenants.GetOrAdd(tenant, _ => new())[subscription] = 0;
        while (!_tenants.TryGetValue(tenant, out var there) || !there.ContainsKey(subscription));
    }

    public void Remove(TenantId tenant, LiveEvents subscription)
    {
        if (!_tenants.TryGetValue(tenant, out var subscriptions)) return;
        subscriptions.TryRemove(subscription, out _);
        if (subscriptions.IsEmpty) _tenants.TryRemove(new(tenant, subscriptions));
        // Somebody may have joined it meanwhile; put it back for them.
        foreach (var stranded in subscriptions.Keys) Add(tenant, stranded);
    }
}
