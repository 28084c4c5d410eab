using GraphQL;
using GraphQL.Execution;

namespace IsmsCloud.Graph.Execution;

/// <summary>A request that is not carried out, as an error with a stable code.</summary>
internal sealed class Fault : RequestError
{
    public Fault(string code, string message, int? status = null, IReadOnlyDictionary<string, object?>? more = null) : base(message)
    {
        (Code, Status) = (code, status);
        if (more is not null) Extensions = new Dictionary<string, object?>(more);
    }

    /// <summary>The HTTP status, where the answer has the same one in every media type; null where the media type decides.</summary>
    public int? Status { get; }

    public ExecutionResult ToResult() => new(this);
}
