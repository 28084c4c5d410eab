namespace IsmsCloud.Http.Client;

/// <summary>A service's no, as RFC 9457 states it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable, for programs; <c>http-503</c> and the like where the answer was no problem document.</param>
/// <param name="Title">What sort of no.</param>
/// <param name="Detail">For people: why, and what to do.</param>
/// <param name="Rule">The rule behind it, if any.</param>
/// <param name="Clause">The rule's clause, if any.</param>
/// <param name="Errors">Each single refusal with the field it is about.</param>
public sealed record ApiProblem(
    int Status,
    string Code,
    string Title,
    string? Detail,
    string? Rule,
    string? Clause,
    IReadOnlyList<ApiError> Errors)
{
    /// <summary>Somebody else changed the record meanwhile: read it again, then decide.</summary>
    public bool IsStale => Status == 412;

    /// <summary>There is no such record, at least not in this tenant.</summary>
    public bool IsNotFound => Status == 404;
}

/// <summary>One refusal among several.</summary>
/// <param name="Path">JSON path of the field at fault; null where it is about the whole.</param>
public sealed record ApiError(string Code, string Message, string? Rule = null, string? Clause = null, string? Path = null);
