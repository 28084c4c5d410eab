using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records;

/// <summary>Refusals that any record may give.</summary>
public static class CommonRefusals
{
    /// <summary>The record was deleted.</summary>
    public static readonly Refusal Deleted = new("deleted", "It was deleted; it can be read, not changed.", RefusalKind.State);

    /// <summary>A link to another tenant's record reads exactly like one to nothing (R-0-3).</summary>
    public static Refusal NotFound(string path) => new("not-found", "There is no such record.", RefusalKind.NotFound, "R-0-3", path);

    /// <summary>What is wrong with the reason of a deletion; null where it is good.</summary>
    public static Refusal? DeleteReason(string? reason) =>
        FieldLimits.Check(new Because { Reason = reason ?? "" }) is [var first, ..] ? first : null;
}

/// <summary>What is wrong with typed links.</summary>
public static class LinkRefusals
{
    /// <summary>Checks links against the kinds that they may lead to.</summary>
    /// <param name="links">The links; null entries are for the field limits to refuse.</param>
    /// <param name="path">JSON path of the list.</param>
    /// <param name="kinds">Kinds that they may lead to.</param>
    /// <param name="foreign">Of these, kinds that other services keep: such a link has to bring its title.</param>
    public static IEnumerable<Refusal> Of(IReadOnlyList<RecordLink> links, string path, IReadOnlySet<string> kinds, IReadOnlySet<string> foreign) =>
        links.SelectMany((link, i) => link is null ? [] : Of(link, $"{path}[{i}]", kinds, foreign));

    /// <summary>Checks one link.</summary>
    public static IEnumerable<Refusal> Of(RecordLink link, string path, IReadOnlySet<string> kinds, IReadOnlySet<string> foreign)
    {
        if (!kinds.Contains(link.Kind)) yield return Refusal.Invalid($"{path}.kind", "unknown-value", $"A link here leads to one of: {string.Join(", ", kinds.Order())}.");
        if (link.Id == Guid.Empty) yield return Refusal.Invalid($"{path}.id", "required", "It is required.");
        if (foreign.Contains(link.Kind) && string.IsNullOrWhiteSpace(link.Title)) yield return Refusal.Invalid($"{path}.title", "required", "It is required.");
    }
}
