using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>
/// Keeps what was counted over many records, and brings it up to date by what changed since: those records as they are
/// come to it, and as they were, which the log knows, go from it. Nothing is written when a record is saved, so a crash
/// leaves nothing wrong, and what is read is right at once.
/// </summary>
internal sealed class Tallies(RevisionOptions options, TimeProvider time)
{
    /// <summary>Of the moment that a tally is of, the log has all revisions: nobody is still about to insert one of before it.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <summary>Were a count ever wrong, it is not wrong for long.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Beyond these, to count all is no more work than to bring a tally up to date.</summary>
    private const int MostChanged = 1000;

    private const int MostCounts = 10_000;

    /// <summary>How many records there are now.</summary>
    /// <param name="counting">Counted how.</param>
    /// <param name="mayKeep">Not while the tenant's data is being copied: what came later would be left behind.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<Counted>> Read(Counting counting, bool mayKeep, CancellationToken ct)
    {
        var kept = await counting.Database.Tallies.Find(new BsonDocument("_id", counting.Key)).FirstOrDefaultAsync(ct);
        return kept is not null && Tally.Of(kept) is var tally && tally.Moment > time.GetUtcNow() - Kept && await counting.Since(tally.Moment, MostChanged, ct) is { } changed
            ? await UpToDate(counting, tally, changed, ct)
            : mayKeep ? await Anew(counting, ct) : await counting.Now(ct);
    }

    private static async Task<IReadOnlyList<Counted>> UpToDate(Counting counting, Tally tally, Changed changed, CancellationToken ct) => changed.Versions.Count == 0
        ? tally.Counts
        : Tally.Sum(tally.Counts, more: await counting.Now(changed, ct), less: await counting.AsOf(tally.Moment, changed, ct));

    private async Task<IReadOnlyList<Counted>> Anew(Counting counting, CancellationToken ct)
    {
        var moment = time.GetUtcNow() - Settled;
        var before = await counting.Since(moment, MostChanged, ct);
        var all = await counting.Now(ct);
        if (before is null || all.Count > MostCounts || all.Sum(c => c.Count) < options.TallyFrom) return all;
        var (more, less) = before.Versions.Count == 0 ? ([], []) : (await counting.AsOf(moment, before, ct), await counting.Now(before, ct));
        // What changed meanwhile may be counted as it was or as it is: only of quiet records it is known what was counted.
        if (before.Same(await counting.Since(moment, MostChanged, ct))) await Keep(counting, new Tally(moment, Tally.Sum(all, more, less)), ct);
        return all;
    }

    private static async Task Keep(Counting counting, Tally tally, CancellationToken ct)
    {
        try
        {
            await counting.Database.Tallies.ReplaceOneAsync(new BsonDocument("_id", counting.Key), tally.ToDocument(counting.Key), new ReplaceOptions { IsUpsert = true }, ct);
        }
        catch (MongoWriteException e) when (e.WriteError?.Category == ServerErrorCategory.DuplicateKey)
        {
            // Somebody counted the same in the same moment.
        }
    }
}
