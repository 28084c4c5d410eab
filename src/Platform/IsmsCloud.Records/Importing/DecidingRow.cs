using IsmsCloud.Revisions;

namespace IsmsCloud.Records.Importing;

/// <summary>A row that decides a record, and what becomes of it.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TRow">What a row says.</typeparam>
public sealed class DecidingRow<T, TRow>
    where T : Record
    where TRow : class
{
    private readonly IReadOnlySet<string> _columns;
    private readonly List<(string? Field, Refusal What)> _warnings = [];
    private readonly List<Refusal> _refusals = [];

    internal DecidingRow(TRow says, bool replaces, IReadOnlySet<string> columns) => (Says, Replaces, _columns) = (says, replaces, columns);

    /// <summary>What it says.</summary>
    public TRow Says { get; }

    /// <summary>Whether it counts over what a person decided.</summary>
    public bool Replaces { get; }

    internal IReadOnlyList<(string? Field, Refusal What)> Warnings => _warnings;

    internal IReadOnlyList<Refusal> Refusals => _refusals;

    internal T? Record { get; private set; }

    internal string Key { get; private set; } = "";

    internal bool IsNews { get; private set; }

    /// <summary>Whether the file has a column for the field: what it has none for stays as it is.</summary>
    public bool Speaks(string path) => _columns.Contains(path);

    /// <summary>The row decided the record, which is to be saved.</summary>
    /// <param name="record">Changed already.</param>
    /// <param name="key">What told the row apart.</param>
    public void Decide(T record, string key) => (Record, Key, IsNews) = (record, key, true);

    /// <summary>The record stays as it is.</summary>
    /// <param name="record">It need not be unchanged; it is not saved.</param>
    /// <param name="key">What told the row apart.</param>
    /// <param name="why">What there is to say of that; null for nothing.</param>
    public void Leave(T record, string key, Refusal? why = null)
    {
        (Record, Key, IsNews) = (record, key, false);
        if (why is not null) Warn(why.Path, why);
    }

    /// <summary>The row is not taken.</summary>
    /// <param name="refusals">Why; paths are fields of the row.</param>
    public void Refuse(params IReadOnlyList<Refusal> refusals) => _refusals.AddRange(refusals);

    /// <summary>The row is taken, and this is said of it.</summary>
    /// <param name="field">The field that it is about.</param>
    /// <param name="what">Code, words and rule.</param>
    public void Warn(string? field, Refusal what) => _warnings.Add((field, what));
}
