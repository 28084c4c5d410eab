using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using IsmsCloud.Graph.Limits;
using IsmsCloud.Graph.Persisted;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Graph.Execution;

/// <summary>
/// The one way of an operation, whichever transport brought it: found, counted, parsed, measured, paid for, run. Each step
/// is cheaper than the one behind it.
/// </summary>
internal sealed partial class Operations(
    IDocumentExecuter executer, ISchema schema, KnownOperations known, Budgets budgets, IOptions<GraphLimits> options, ILogger<Operations> log)
{
    private readonly GraphLimits _limits = options.Value;

    public async Task<GraphAnswer> Run(GraphRequest request, IServiceProvider scope, CancellationToken ct)
    {
        var who = scope.GetRequiredService<TenantContext>();
        var (query, unknown) = known.Find(request, who.Tenant);
        if (query is null) return GraphAnswer.Of(unknown!);
        var (document, fault) = Parse(query);
        if (document is null) return GraphAnswer.Of(fault!);
        var operation = Chosen(document, request.OperationName);
        if (Misplaced(operation, request) is { } misplaced) return GraphAnswer.Of(misplaced);
        // Without an operation there is nothing to measure; the executor says what is missing.
        var (cost, refused) = operation is null ? (1, null) : new Measure(document, schema, request.Variables, _limits).Of(operation);
        if (refused is not null) return GraphAnswer.Of(refused);
        var charge = budgets.Take(who.Actor.Id, (int)cost);
        if (!charge.Granted) return Spent(charge);
        var result = await executer.ExecuteAsync(Options(request, document, query, operation, scope, ct));
        result.Extensions = new Dictionary<string, object?>(result.Extensions ?? []) { ["cost"] = charge.ToExtension() };
        return new GraphAnswer(result.Tidy(), charge);
    }

    private (GraphQLDocument?, Fault?) Parse(string query)
    {
        if (Tokens.AreMoreThan(_limits.Tokens, query))
            return (null, new Fault("too-many-tokens", $"The query has more than {_limits.Tokens} tokens.", more: new Dictionary<string, object?> { ["limit"] = _limits.Tokens }));
        try
        {
            return (Parser.Parse(query), null);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, new Fault("too-deep", $"Fields may lie {_limits.Depth} levels deep."));
        }
        catch (GraphQLSyntaxErrorException syntax)
        {
            var fault = new Fault("syntax-error", syntax.Message);
            fault.AddLocation(syntax.Location);
            return (null, fault);
        }
    }

    private static GraphQLOperationDefinition? Chosen(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>();
        return name is null or "" ? operations.FirstOrDefault() : operations.FirstOrDefault(o => o.Name is { } n && n.Value == name);
    }

    private static Fault? Misplaced(GraphQLOperationDefinition? operation, GraphRequest request) => operation?.Operation switch
    {
        OperationType.Mutation when request.SafeMethod => new Fault("method-refused", "A GET changes nothing: send mutations by POST.", 405),
        OperationType.Subscription when !request.Streams =>
            new Fault("subscription-needs-stream", "A subscription has many results: ask for it by WebSocket (graphql-transport-ws), or with 'Accept: text/event-stream'."),
        _ => null,
    };

    private static GraphAnswer Spent(Charge charge) => GraphAnswer.Of(
        new Fault("budget-spent", $"The operation costs {charge.Cost}; of the budget of {charge.Limit} a minute {charge.Left} are left. Try again in {charge.Next} s.", 429, charge.ToExtension()), charge);

    private ExecutionOptions Options(GraphRequest request, GraphQLDocument document, string query, GraphQLOperationDefinition? operation, IServiceProvider scope, CancellationToken ct) => new()
    {
        Schema = schema,
        Query = query,
        Document = document,
        OperationName = request.OperationName,
        Variables = request.Variables,
        Extensions = request.Extensions,
        RequestServices = scope,
        CancellationToken = ct,
        // A subscription lives longer; each of its events has a limit of its own.
        Timeout = operation?.Operation == OperationType.Subscription ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(_limits.Seconds),
        TimeoutAction = GraphQL.Execution.TimeoutAction.ReturnTimeoutError,
        UnhandledExceptionDelegate = failed =>
        {
            // What a stream ends with is no fault of ours.
            if (failed.OriginalException is ExecutionError) return Task.CompletedTask;
            LogFailed(log, failed.FieldContext?.FieldDefinition.Name ?? "?", failed.OriginalException);
            failed.ErrorMessage = "This failed on our side. Try again, and tell support the time if it goes on.";
            return Task.CompletedTask;
        },
    };

    [LoggerMessage(1, LogLevel.Error, "The field {Field} failed.")]
    private static partial void LogFailed(ILogger log, string field, Exception exception);
}
