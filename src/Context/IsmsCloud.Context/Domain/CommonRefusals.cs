using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

internal static class CommonRefusals
{
    public static readonly Refusal Deleted = new("deleted", "It was deleted; it can be read, not changed.", RefusalKind.State);

    /// <summary>A link to another tenant's record reads exactly like one to nothing (R-0-3).</summary>
    public static Refusal NotFound(string path) => new("not-found", "There is no such record.", RefusalKind.NotFound, "R-0-3", path);

    public static Refusal? DeleteReason(string? reason) =>
        FieldLimits.Check(new Because { Reason = reason ?? "" }) is [var first, ..] ? first : null;
}

internal static class LinkRefusals
{
    private static readonly IReadOnlySet<string> Any = new HashSet<string>(RecordKinds.Own.Concat(RecordKinds.Foreign));

    public static IEnumerable<Refusal> Of(IReadOnlyList<RecordLink> links, string path) => Of(links, path, Any);

    public static IEnumerable<Refusal> Of(IReadOnlyList<RecordLink> links, string path, IReadOnlySet<string> kinds) =>
        links.SelectMany((link, i) => link is null ? [] : Of(link, $"{path}[{i}]", kinds));

    public static IEnumerable<Refusal> Of(RecordLink link, string path, IReadOnlySet<string> kinds)
    {
        if (!kinds.Contains(link.Kind)) yield return Refusal.Invalid($"{path}.kind", "unknown-value", $"A link here leads to one of: {string.Join(", ", kinds.Order())}.");
        if (link.Id == Guid.Empty) yield return Refusal.Invalid($"{path}.id", "required", "It is required.");
        if (RecordKinds.Foreign.Contains(link.Kind) && string.IsNullOrWhiteSpace(link.Title)) yield return Refusal.Invalid($"{path}.title", "required", "It is required.");
    }
}
