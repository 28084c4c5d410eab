using IsmsCloud.Controls.Contracts;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>
/// What this service knows of a risk, fed by the events of the service that keeps it. Each part remembers the version of the
/// risk that told it, so that the order of arrival does not matter.
/// </summary>
[Kind("soa-risk", "SRK")]
internal sealed class RiskProjection : Aggregate
{
    private RiskProjection()
    {
    }

    public Guid RiskId { get; private set; }

    public string Name { get; private set; } = "";

    public string? OwnerName { get; private set; }

    public string? Level { get; private set; }

    public int? LevelRank { get; private set; }

    /// <summary>Controls that its live treatment names, each as <c>framework/code</c>.</summary>
    public IReadOnlyList<string> Controls { get; private set; } = [];

    /// <summary>Those that it named before: their entries have to be looked at, even where a crash came between.</summary>
    public IReadOnlyList<string> Former { get; private set; } = [];

    public bool Closed { get; private set; }

    public int NamedBy { get; private set; }

    public int OwnedBy { get; private set; }

    public int RatedBy { get; private set; }

    public int TreatedBy { get; private set; }

    public LiveRisk Live => new(new SoaRisk(RiskId, Name, OwnerName, Level, LevelRank), [.. Controls.Select(ControlKey.Read)]);

    public static Guid IdOf(Guid risk) => DerivedId.Of(risk, "soa-risk");

    public static RiskProjection Of(Guid risk) => new() { Id = IdOf(risk), RiskId = risk };

    /// <param name="name">Its title.</param>
    /// <param name="owner">Null where the event does not say.</param>
    /// <param name="version">Of the risk.</param>
    /// <returns>Whether it was news.</returns>
    public bool Learn(string name, string? owner, int version)
    {
        var (named, owned) = (version > NamedBy, owner is not null && version > OwnedBy);
        if (named) (Name, NamedBy) = (name, version);
        if (owned) (OwnerName, OwnedBy) = (owner, version);
        if (named || owned) Did("soa-risk.named");
        return named || owned;
    }

    /// <returns>Whether it was news.</returns>
    public bool Rate(string level, int rank, int version)
    {
        if (version <= RatedBy) return false;
        (Level, LevelRank, RatedBy) = (level, rank, version);
        Did("soa-risk.rated");
        return true;
    }

    /// <param name="controls">All that the decision names; none where it was withdrawn.</param>
    /// <param name="closed">Whether the risk exists no more.</param>
    /// <param name="version">Of the risk.</param>
    /// <returns>Whether it was news.</returns>
    public bool Treat(IReadOnlyList<string> controls, bool closed, int version)
    {
        if (version <= TreatedBy) return false;
        (Former, Controls, Closed, TreatedBy) = ([.. Controls.Except(controls)], closed ? [] : controls, closed, version);
        if (closed) Former = [.. Former.Union(controls)];
        Did("soa-risk.treated");
        return true;
    }
}
