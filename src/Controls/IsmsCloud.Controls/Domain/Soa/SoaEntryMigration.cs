using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>What a migration does to an entry of 2022.</summary>
internal sealed partial class SoaEntry
{
    /// <summary>Null where no migration has been at it.</summary>
    public SoaOrigin? Origin { get; private set; }

    /// <summary>Whether somebody still has to decide or confirm it.</summary>
    public bool ToDo => Fields.Necessary is null || Flags.Any(flag => flag.What == Migrated);

    /// <summary>Takes over what its predecessors say. What somebody decided for 2022 already stays as it is.</summary>
    /// <returns>Whether it was news.</returns>
    public bool Migrate(SoaMigrated from, DateTimeOffset now)
    {
        if (Origin is not null) return false;
        Origin = new SoaOrigin(from.Kind, from.From, now);
        if (DecidedBy is null && from.Fields is { } fields) Take(from, fields, now);
        Link();
        Did("soa-entry.migrated", from.From.Count == 0 ? "It is new in 2022." : $"From {string.Join(", ", from.From)} of 2013.");
        return true;
    }

    private void Take(SoaMigrated from, SoaEntryFields fields, DateTimeOffset now)
    {
        // A risk may have made it necessary before; that is not undone.
        var necessary = Fields.Necessary is true || fields.Necessary is true;
        if (Fields.Necessary != necessary) NecessaryChangedAt = now;
        Fields = fields with { Necessary = necessary };
        if (from.ToConfirm) Flags = [.. Flags, new SoaFlag(Migrated, $"Put together from {string.Join(", ", from.From)} of 2013: look at it and confirm.", now)];
    }
}
