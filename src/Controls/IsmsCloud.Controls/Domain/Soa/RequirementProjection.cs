using IsmsCloud.Controls.Contracts;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>What this service knows of a requirement of an interested party, fed by the events of the service that keeps it (E01).</summary>
[Kind("soa-requirement", "SRQ")]
internal sealed class RequirementProjection : Aggregate
{
    private RequirementProjection()
    {
    }

    public Guid RequirementId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>legal, regulatory, contractual, internal or expectation.</summary>
    public string RequirementKind { get; private set; } = "";

    public bool Live { get; private set; }

    public int SourceVersion { get; private set; }

    public SoaRequirement Shown => new(RequirementId, Name, RequirementKind, Live);

    public static Guid IdOf(Guid requirement) => DerivedId.Of(requirement, "soa-requirement");

    public static RequirementProjection Of(Guid requirement) => new() { Id = IdOf(requirement), RequirementId = requirement };

    /// <param name="name">Its title.</param>
    /// <param name="kind">Null where the event does not say.</param>
    /// <param name="live">Whether it binds.</param>
    /// <param name="version">Of the requirement.</param>
    /// <returns>Whether it was news.</returns>
    public bool Learn(string name, string? kind, bool live, int version)
    {
        // An end that overtook its beginning still lacks the kind.
        var late = kind is not null && RequirementKind.Length == 0 && SourceVersion > 0;
        if (version <= SourceVersion && !late) return false;
        if (version > SourceVersion) (Name, Live, SourceVersion) = (name, live, version);
        RequirementKind = kind ?? RequirementKind;
        Did("soa-requirement.learned");
        return true;
    }
}
