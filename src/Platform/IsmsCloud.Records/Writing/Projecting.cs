using IsmsCloud.Revisions;

namespace IsmsCloud.Records;

/// <summary>Writes what an event tells into what is known of its subject.</summary>
public static class Projecting
{
    private const int Tries = 10;

    /// <summary>Of two first revisions at once one is passed over in silence: look again until it is no news.</summary>
    /// <param name="store">Projections.</param>
    /// <param name="id">The projection.</param>
    /// <param name="make">Where there is none yet.</param>
    /// <param name="learn">Tells whether it was news.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task Until<T>(RevisionStore<T> store, Guid id, Func<T> make, Func<T, bool> learn, CancellationToken ct)
        where T : Aggregate
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                var projection = await store.Find(id, ct) ?? make();
                if (!learn(projection)) return;
                await store.Save(projection, ct);
            }
            catch (StaleRevisionException) when (left > 0)
            {
                // Another event of the same subject was quicker.
            }
        }
    }
}
