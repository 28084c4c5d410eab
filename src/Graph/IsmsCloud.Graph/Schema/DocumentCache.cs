using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;

namespace IsmsCloud.Graph.Schema;

/// <summary>
/// Documents that were parsed and found valid: who asks the same again pays for the answer alone. Rules that look at
/// variables must be among those for cached documents. Bounded, by number and by length.
/// </summary>
internal sealed class DocumentCache : IConfigureExecution
{
    private const int Most = 1000;

    private const int Longest = 20_000;

    private readonly ConcurrentDictionary<string, GraphQLDocument> _documents = new(StringComparer.Ordinal);

    public float SortOrder => 200;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is not { Length: > 0 and <= Longest } text) return await next(options);
        if (_documents.TryGetValue(text, out var known))
        {
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }

        var result = await next(options);
        if (result is { Executed: true, Document: { } document }) Keep(text, document);
        return result;
    }

    // Begun anew when it is full: cheaper than remembering which was used when, and the usual documents are soon back.
    private void Keep(string text, GraphQLDocument document)
    {
        if (_documents.Count >= Most) _documents.Clear();
        _documents[text] = document;
    }
}
