using GraphQL;
using GraphQL.Execution;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Limits;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.Options;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>
/// Runs the fields of each event in a scope of its own, as a request would: what the loaders of the last event remembered
/// is old. The scope has the caller and the token of the subscription.
/// </summary>
internal sealed class ScopeForEachEvent(IServiceScopeFactory scopes, IOptions<GraphLimits> options) : SubscriptionExecutionStrategy
{
    protected override async ValueTask<ExecutionResult> ProcessDataAsync(ExecutionContext context, ExecutionNode node, object? eventSource)
    {
        await using var scope = scopes.CreateAsyncScope();
        var told = (Told)eventSource!;
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(told.Caller);
        scope.ServiceProvider.GetRequiredService<CallerToken>().Set(told.Token);
        var ends = context.CancellationToken;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ends);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.Seconds));
        // The context is this event's alone.
        (context.RequestServices, context.CancellationToken) = (scope.ServiceProvider, patience.Token);
        try
        {
            return await base.ProcessDataAsync(context, node, eventSource);
        }
        catch (OperationCanceledException) when (!ends.IsCancellationRequested)
        {
            return new ExecutionResult(new ExecutionError("The fields of an event took too long.") { Code = "took-too-long" });
        }
    }
}
