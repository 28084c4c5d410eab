using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>
/// A scope version or set of criteria that took effect, or an assessment run that was completed: what the header of a
/// statement names. Fed by the events of the services that keep them (E03, E06).
/// </summary>
[Kind("soa-ground", "SGR")]
internal sealed class Ground : Aggregate
{
    public const string Scope = "scope-version";
    public const string Criteria = "criteria-set";
    public const string Run = "assessment-run";

    private Ground()
    {
    }

    /// <summary>Kind of the record that it is about.</summary>
    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Since when it is in force, or when the run was completed; null before.</summary>
    public DateTimeOffset? Since { get; private set; }

    public static Guid IdOf(Guid subject) => DerivedId.Of(subject, "soa-ground");

    public static Ground Of(string kind, Guid subject, string name) => new() { Id = IdOf(subject), SubjectKind = kind, SubjectId = subject, Name = name };

    /// <returns>Whether it was news.</returns>
    public bool TakeEffect(DateTimeOffset since)
    {
        if (Since is not null) return false;
        Since = since;
        Did("soa-ground.took-effect");
        return true;
    }
}

/// <summary>The newest of each.</summary>
internal sealed record GroundsInForce(Ground? Scope, Ground? Criteria, Ground? Run)
{
    public static GroundsInForce None { get; } = new(null, null, null);

    public static GroundsInForce Of(IReadOnlyList<Ground> all) => new(Newest(all, Ground.Scope), Newest(all, Ground.Criteria), Newest(all, Ground.Run));

    private static Ground? Newest(IReadOnlyList<Ground> all, string kind) =>
        all.Where(ground => ground.SubjectKind == kind && ground.Since is not null).OrderByDescending(ground => ground.Since).ThenByDescending(ground => ground.SubjectId).FirstOrDefault();
}
