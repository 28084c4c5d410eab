using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using GraphQL.Types;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Loading;

namespace IsmsCloud.Graph.Schema;

/// <summary>Short ways to write fields and their arguments.</summary>
internal static class Fields
{
    /// <summary>A field whose value is at hand, or is loaded together with others.</summary>
    public static FieldType Add(this ComplexGraphType<object?> type, string name, IGraphType result, string? description, Func<IResolveFieldContext, object?> resolve, params IReadOnlyList<QueryArgument> arguments) =>
        type.AddField(Of(name, result, description, new FuncFieldResolver<object>(context => Safely(() => resolve(context))), arguments));

    /// <summary>A field that is asked for by a call of its own.</summary>
    public static FieldType AddAsync(this ComplexGraphType<object?> type, string name, IGraphType result, string? description, Func<IResolveFieldContext, Task<object?>> resolve, params IReadOnlyList<QueryArgument> arguments) =>
        type.AddField(Of(name, result, description, new FuncFieldResolver<object>(context => new ValueTask<object?>(Safely(() => resolve(context)))), arguments));

    public static QueryArgument Argument(string name, IGraphType type, string description, object? standard = null) =>
        new(type) { Name = name, Description = description, DefaultValue = standard };

    public static IGraphType Required(this IGraphType type) => new NonNullGraphType(type);

    public static IGraphType ListOf(this IGraphType type) => new ListGraphType(new NonNullGraphType(type));

    public static Loaders Loaders(this IResolveFieldContext context) => context.RequestServices!.GetRequiredService<Loaders>();

    public static Registers.RegisterSet Registers(this IResolveFieldContext context) => context.RequestServices!.GetRequiredService<Registers.RegisterSet>();

    /// <summary>The value of an argument as the caller gave it; null where it was left out.</summary>
    public static object? Given(this IResolveFieldContext context, string argument) => context.Arguments is { } given && given.TryGetValue(argument, out var value) ? value.Value : null;

    private static FieldType Of(string name, IGraphType result, string? description, IFieldResolver resolver, IReadOnlyList<QueryArgument> arguments) => new()
    {
        Name = name,
        Description = description,
        ResolvedType = result,
        Resolver = resolver,
        Arguments = new QueryArguments(arguments),
    };

    private static object? Safely(Func<object?> resolve)
    {
        try
        {
            return resolve();
        }
        catch (ServiceFault fault)
        {
            throw fault.ToError();
        }
    }

    private static async Task<object?> Safely(Func<Task<object?>> resolve)
    {
        try
        {
            return await resolve();
        }
        catch (ServiceFault fault)
        {
            throw fault.ToError();
        }
    }
}
