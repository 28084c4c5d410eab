using System.Globalization;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records;

/// <summary>An aggregate that people know by a title, and that names other records and is named by them.</summary>
public abstract class Record : Aggregate
{
    /// <summary>What people call it.</summary>
    public abstract string Title { get; }

    /// <summary>Its state as on the wire, e.g. <c>notRelevant</c>; null for records without states.</summary>
    public virtual string? StateWord => null;

    /// <summary>Whether it has come to its end by a state, such as retired or superseded, without being deleted.</summary>
    public virtual bool IsOver => false;

    /// <summary>Everything that it names.</summary>
    public virtual IEnumerable<Edge> Edges => [];

    /// <summary>The uploaded files that it names.</summary>
    public virtual IEnumerable<Edge> Files => [];

    /// <summary>Ids of all records that it names, stored so that links can be walked backwards.</summary>
    public IReadOnlyList<Guid> LeadsTo { get; private set; } = [];

    /// <summary>The row of a file that it comes from, or was last decided by; null where people alone wrote it.</summary>
    public ImportProvenance? Imported { get; private set; }

    /// <summary>The number of its <see cref="Aggregate.Ref"/>: 1, 2, 3 …; 0 before the first save.</summary>
    public int Number => int.TryParse(Ref.AsSpan(Ref.IndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>How it is called where another record shows it.</summary>
    public RecordRef Reference => new(Kind, Id, Ref, Title);

    /// <summary>The record held fast as it is now.</summary>
    public Pin Pinned => new(Kind, Id, Ref, Title, Version, ContentHash);

    /// <summary>The kind, as stored and as links name it.</summary>
    public string Kind => ((KindAttribute)Attribute.GetCustomAttribute(GetType(), typeof(KindAttribute))!).Name;

    /// <summary>A new record is one of a file's rows; its id follows from that row's key.</summary>
    internal void ComeFrom(ImportProvenance row, Guid id)
    {
        Become(id);
        Imported = row;
        Did($"{Kind}.imported", $"{row.ImportRef}: {row.File}, line {row.Line}");
    }

    /// <summary>What it says now was decided by a file's row.</summary>
    internal void DecidedBy(ImportProvenance row)
    {
        Imported = row;
        Did($"{Kind}.imported", $"{row.ImportRef}: {row.File}, line {row.Line}");
    }

    /// <summary>An import that decided it was taken back.</summary>
    internal void ComeBackTo(ImportProvenance? before) => Imported = before;

    /// <summary>Gives a new record an id that follows from what it is about, unless an event names the id that it has.</summary>
    public void FollowFrom(Guid id)
    {
        if (IsUntold) Become(id);
    }

    /// <summary>To be called by each operation that changes what it names.</summary>
    protected void Link() => LeadsTo = [.. Edges.Select(edge => edge.Id).Distinct()];
}
