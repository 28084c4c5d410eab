using GraphQL;
using GraphQL.Resolvers;

namespace IsmsCloud.Graph.Types;

/// <summary>Reads a field by a compiled accessor.</summary>
internal sealed class PropertyResolver(Func<object, object?> read) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read(context.Source!));
}
