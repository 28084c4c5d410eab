using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Domain;

/// <summary>What this service knows of a member, fed by the events of the service that keeps them (R-6.1.2-12).</summary>
[Kind("person-projection", "PPR")]
internal sealed class PersonProjection : Aggregate
{
    private PersonProjection()
    {
    }

    /// <summary>The account, as owners of records are named.</summary>
    public string AccountId { get; private set; } = "";

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public bool Left { get; private set; }

    /// <summary>The version of the membership that this was read from; older news is passed over.</summary>
    public int SourceVersion { get; private set; }

    /// <summary>One for each membership; its id follows from it.</summary>
    public static PersonProjection Of(TenantId tenant, Guid membership) => new() { Id = IdOf(tenant, membership) };

    public static Guid IdOf(TenantId tenant, Guid membership) => DerivedId.Of(tenant.Value, $"person/{membership}");

    /// <returns>Whether it was news.</returns>
    public bool Learn(Guid account, IReadOnlyList<string> roles, bool left, int sourceVersion)
    {
        if (Version > 0 && sourceVersion <= SourceVersion) return false;
        (AccountId, Roles, Left, SourceVersion) = (account.ToString(), roles, left, sourceVersion);
        Did("person-projection.learned");
        return true;
    }
}
