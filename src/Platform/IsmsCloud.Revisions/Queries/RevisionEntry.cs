using System.Text.Json.Nodes;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Revisions;

/// <summary>One line of a record's history.</summary>
/// <param name="Version">The revision's number, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What, e.g. <c>issue.retired</c>.</param>
/// <param name="Reason">Why, where one was given.</param>
/// <param name="Hash">The revision's link of the hash chain.</param>
/// <param name="Changes">Field by field; empty for the first revision, which is all new.</param>
public sealed record RevisionEntry(
    int Version,
    DateTimeOffset At,
    Actor Actor,
    string Action,
    string? Reason,
    string Hash,
    IReadOnlyList<FieldChange> Changes);

/// <summary>A field that differs between two revisions.</summary>
/// <param name="Path">JSON path within the state, e.g. <c>fields.title</c> or <c>fields.affects[1]</c>.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where it is gone.</param>
public sealed record FieldChange(string Path, JsonNode? Before, JsonNode? After);
