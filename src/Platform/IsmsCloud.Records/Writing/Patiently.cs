using IsmsCloud.Revisions;

namespace IsmsCloud.Records;

/// <summary>Changes a record that people may change at the same moment: the newest version is looked at again, and only what is news is saved.</summary>
public static class Patiently
{
    private const int Tries = 5;

    /// <summary>Changes and saves it, as often as somebody else was quicker.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="record">As it was read.</param>
    /// <param name="change">Tells whether there is news.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task Change<T>(RevisionStore<T> store, T record, Func<T, bool> change, CancellationToken ct)
        where T : Aggregate
    {
        for (var left = Tries; ; left--)
        {
            if (record.Retired || !change(record)) return;
            try
            {
                await store.Save(record, ct);
                return;
            }
            catch (StaleRevisionException) when (left > 0)
            {
                if (await store.Find(record.Id, ct) is not { } newer) return;
                record = newer;
            }
        }
    }
}
