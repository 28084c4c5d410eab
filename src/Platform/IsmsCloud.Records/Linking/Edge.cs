using IsmsCloud.Http;

namespace IsmsCloud.Records;

/// <summary>Something that a record names.</summary>
/// <param name="Kind">Kind of the other record.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title where the link keeps one.</param>
/// <param name="Relation">What the link means.</param>
/// <param name="Reason">Why, where it says so.</param>
/// <param name="Carries">True where the other one leans on this record, false where this record leans on the other.</param>
/// <param name="Path">JSON path of the field that names it.</param>
/// <param name="Back">What the link means told from the other side; null where there is no word for it.</param>
public sealed record Edge(string Kind, Guid Id, string Title, string Relation, string? Reason, bool Carries, string Path, string? Back = null)
{
    /// <summary>What the link means told from the other side.</summary>
    public string Passive => Back ?? Relation switch
    {
        "fulfilled-by" => "fulfils",
        "addressed-by" => "addresses",
        "leads-to" => "follows-from",
        var same => same,
    };

    /// <summary>An edge to one record, if it is named at all.</summary>
    public static IEnumerable<Edge> To(string kind, Guid? id, string relation, string back, bool carries, string path) =>
        id is { } other ? [new Edge(kind, other, "", relation, null, carries, path, back)] : [];

    /// <summary>Edges to several records of a kind.</summary>
    public static IEnumerable<Edge> To(string kind, IReadOnlyList<Guid> ids, string relation, string back, bool carries, string path) =>
        ids.Select((id, i) => new Edge(kind, id, "", relation, null, carries, $"{path}[{i}]", back));

    /// <summary>An edge to an uploaded file, if one is named at all.</summary>
    public static IEnumerable<Edge> ToFile(Guid? id, string path) => To(RecordBook.FileKind, id, "file", "file-of", carries: false, path);

    /// <summary>Edges of typed links.</summary>
    public static IEnumerable<Edge> Of(IReadOnlyList<RecordLink> links, string path, bool carries) => links.Select((link, i) => Of(link, $"{path}[{i}]", carries));

    /// <summary>The edge of a typed link.</summary>
    public static Edge Of(RecordLink link, string path, bool carries) => new(link.Kind, link.Id, link.Title, link.Type, link.Reason, carries, $"{path}.id");
}
