namespace IsmsCloud.Revisions;

/// <summary>Where a service keeps its records.</summary>
public sealed class RevisionOptions
{
    /// <summary>MongoDB connection string (<c>ConnectionStrings:mongodb</c>).</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Name of the shared database; dedicated ones are named by their placement.</summary>
    public required string Database { get; init; }

    /// <summary>How often it is looked whether time alone brought something about.</summary>
    public TimeSpan SweepEvery { get; init; } = UsualSweep;

    /// <summary>From how many counted records on it is kept what was counted; fewer are counted each time.</summary>
    public int TallyFrom { get; init; } = UsualTally;

    /// <summary>So many are counted in a few hundredths of a second.</summary>
    public const int UsualTally = 5000;

    /// <summary>Nothing that a day brings about has to be seen sooner.</summary>
    public static readonly TimeSpan UsualSweep = TimeSpan.FromMinutes(15);
}
