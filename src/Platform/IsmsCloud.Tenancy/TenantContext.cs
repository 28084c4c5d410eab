namespace IsmsCloud.Tenancy;

/// <summary>
/// The tenant, the actor and what the actor may do, for one request or one message. Scoped; set once from a token or a
/// message header. Reading it earlier or setting it twice throws <see cref="InvalidOperationException"/>: both are bugs.
/// </summary>
public sealed class TenantContext
{
    private Caller? _caller;

    /// <summary>True once the tenant is known.</summary>
    public bool IsSet => _caller is not null;

    /// <summary>The tenant whose data this scope may touch.</summary>
    public TenantId Tenant => Caller.Tenant;

    /// <summary>Who acts.</summary>
    public Actor Actor => Caller.Actor;

    /// <summary>Everything known of the caller.</summary>
    /// <exception cref="InvalidOperationException">Nothing set it yet.</exception>
    public Caller Caller => _caller ?? throw new InvalidOperationException("The tenant was read before it was set.");

    /// <summary>Fixes the tenant for the life of the scope.</summary>
    /// <exception cref="InvalidOperationException">It is set already.</exception>
    public void Set(Caller caller)
    {
        if (_caller is not null) throw new InvalidOperationException("The tenant of a scope is set once.");
        if (caller.Tenant.Value == Guid.Empty) throw new InvalidOperationException("The empty tenant is no tenant.");
        _caller = caller;
    }
}
