namespace IsmsCloud.Revisions;

/// <summary>
/// An expected <em>no</em>. A value, not an exception: the caller asked for something that a rule, the input or the
/// record's state does not allow, and nothing was changed.
/// </summary>
/// <param name="Code">Stable, kebab-case, for programs: <c>scope-cites-no-issue</c>.</param>
/// <param name="Message">For people: which rule, why, and what to do next.</param>
/// <param name="Kind">What sort of no; decides the HTTP status, once, in the platform.</param>
/// <param name="Rule">The rule's id, e.g. <c>R-4.3-1</c>, where one stands behind it.</param>
/// <param name="Path">JSON path of the field at fault, e.g. <c>exclusions[0].reason</c>.</param>
public sealed record Refusal(
    string Code,
    string Message,
    RefusalKind Kind = RefusalKind.Rule,
    string? Rule = null,
    string? Path = null)
{
    /// <summary>The clause of ISO/IEC 27001 that the rule belongs to: <c>R-4.3-1</c> gives <c>4.3</c>; null for rules of our own records.</summary>
    public string? Clause => Rule?.Split('-') is ["R", var clause, _] && clause != "0" ? clause : null;

    /// <summary>A field that is missing, too long or of the wrong shape.</summary>
    public static Refusal Invalid(string path, string code, string message) => new(code, message, RefusalKind.Input, Path: path);
}

/// <summary>The sorts of refusal, each with its HTTP status.</summary>
public enum RefusalKind
{
    /// <summary>A rule of the domain stands against it: 422.</summary>
    Rule,

    /// <summary>The input is malformed or out of bounds: 400.</summary>
    Input,

    /// <summary>The record is in a state that does not allow it: 409.</summary>
    State,

    /// <summary>The caller may not do this (the role is right, the person is not): 403.</summary>
    Person,

    /// <summary>There is no such record in this tenant: 404.</summary>
    NotFound,
}
