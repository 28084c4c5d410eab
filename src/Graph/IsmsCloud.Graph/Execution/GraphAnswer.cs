using GraphQL;
using IsmsCloud.Graph.Limits;

namespace IsmsCloud.Graph.Execution;

/// <summary>What became of a request.</summary>
/// <param name="Result">Data, or errors, or streams of both.</param>
/// <param name="Charge">What it cost; null where it did not come to that.</param>
internal sealed record GraphAnswer(ExecutionResult Result, Charge? Charge = null)
{
    public static GraphAnswer Of(Fault fault, Charge? charge = null) => new(fault.ToResult(), charge);

    /// <summary>The results to come; null where there is one result, at hand.</summary>
    public IObservable<ExecutionResult>? Stream => Result.Streams is { Count: > 0 } streams ? streams.Values.Single() : null;

    /// <summary>The status that holds in every media type; null where the media type decides.</summary>
    public int? Status => Result.Errors?.OfType<Fault>().FirstOrDefault()?.Status;
}
