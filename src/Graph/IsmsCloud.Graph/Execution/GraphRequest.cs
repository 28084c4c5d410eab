using GraphQL;

namespace IsmsCloud.Graph.Execution;

/// <summary>One operation as a client asks for it, whichever way it came.</summary>
/// <param name="Query">The document; null where it is named by its hash.</param>
/// <param name="OperationName">Which of the document's operations; null where it has one.</param>
/// <param name="Variables">Values of its variables.</param>
/// <param name="Extensions">What clients and server agreed upon beside the specification.</param>
/// <param name="DocumentId"><c>sha256:…</c> of a document that the server knows.</param>
/// <param name="SafeMethod">Whether it came by a GET, which may change nothing.</param>
/// <param name="Streams">Whether the answer can be more than one result.</param>
internal sealed record GraphRequest(
    string? Query, string? OperationName, Inputs Variables, Inputs Extensions, string? DocumentId = null, bool SafeMethod = false, bool Streams = false);
