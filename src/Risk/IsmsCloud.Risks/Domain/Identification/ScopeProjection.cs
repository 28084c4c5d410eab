using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Revisions;

namespace IsmsCloud.Risks.Domain;

/// <summary>What this service knows of a scope version, fed by the events of the service that keeps it (E03). Under the version's own id.</summary>
[Kind("scope-projection", "SCP")]
internal sealed class ScopeProjection : Aggregate
{
    private ScopeProjection()
    {
    }

    public int Number { get; private set; }

    public IReadOnlyList<string> Items { get; private set; } = [];

    /// <summary>Since when it is in force; null before.</summary>
    public DateTimeOffset? Since { get; private set; }

    public static ScopeProjection Of(Guid id, int number) => new() { Id = id, Number = number };

    /// <returns>Whether it was news.</returns>
    public bool Learn(ScopeVersionApproved e)
    {
        if (Items.Count > 0) return false;
        Items = [.. e.OrganisationalUnits.Concat(e.Locations).Concat(e.Processes).Concat(e.InformationAndTechnology).Select(item => item.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        Did("scope-projection.approved");
        return Items.Count > 0;
    }

    /// <returns>Whether it was news.</returns>
    public bool TakeEffect(DateTimeOffset since)
    {
        if (Since is not null) return false;
        Since = since;
        Did("scope-projection.took-effect");
        return true;
    }

    public ScopeInForce InForce => new(Id, Number, new HashSet<string>(Items, StringComparer.OrdinalIgnoreCase));
}
