namespace IsmsCloud.Revisions;

/// <summary>Names an aggregate's kind in the log, its collection and the prefix of its human numbers.</summary>
/// <param name="name">Kebab-case and for good: <c>interested-party</c>.</param>
/// <param name="prefix">Three letters: <c>PTY</c> gives <c>PTY-0001</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KindAttribute(string name, string prefix) : Attribute
{
    /// <summary>The kind, as stored.</summary>
    public string Name { get; } = name;

    /// <summary>The prefix of the human numbers.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>
    /// Whether reports count its records by the values of fields however many there are: what was counted is kept, and
    /// brought up to date by what changed since.
    /// </summary>
    public bool Tallied { get; init; }
}
