using System.Diagnostics.CodeAnalysis;

namespace IsmsCloud.Http.Client;

/// <summary>What a call brought: a value with the version it is at, or the problem that stood against it.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed record ApiResult<T>
{
    /// <summary>The value; null where there was a problem.</summary>
    public T? Value { get; init; }

    /// <summary>The record's version (its ETag); null for answers that have none.</summary>
    public int? Version { get; init; }

    /// <summary>The problem; null where all went well.</summary>
    public ApiProblem? Problem { get; init; }

    /// <summary>Whether all went well.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Ok => Problem is null;

    /// <summary>The value, for callers that expect no refusal.</summary>
    /// <exception cref="ApiProblemException">There was a problem.</exception>
    public T Required() => Ok ? Value : throw new ApiProblemException(Problem);
}

/// <summary>A refusal where none was expected.</summary>
/// <param name="problem">The refusal.</param>
public sealed class ApiProblemException(ApiProblem problem)
    : Exception($"{problem.Status} {problem.Code}: {problem.Detail ?? problem.Title}")
{
    /// <summary>The refusal.</summary>
    public ApiProblem Problem { get; } = problem;
}
