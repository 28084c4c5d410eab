using GraphQL;
using GraphQL.Execution;

namespace IsmsCloud.Graph.Execution;

/// <summary>Errors leave here as the rest of the product says them: codes in kebab-case, nothing of our own insides.</summary>
internal static class Tidying
{
    // Clients of automatic persisted operations look for these two, letter by letter.
    private const string Kept = "PERSISTED_QUERY_";

    public static ExecutionResult Tidy(this ExecutionResult result)
    {
        foreach (var error in result.Errors ?? []) Tidy(error);
        return result;
    }

    public static ExecutionError Tidy(this ExecutionError error)
    {
        if (error is UnhandledError) error.Code = "unexpected";
        if (error is TimeoutError) error.Code = "took-too-long";
        if (error.Code is { } code && !code.StartsWith(Kept, StringComparison.Ordinal))
            error.Code = code.ToLowerInvariant().Replace('_', '-');
        return error;
    }
}
