using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using IsmsCloud.Graph.Execution;

namespace IsmsCloud.Graph.Limits;

/// <summary>
/// How deep an operation goes and what it costs at most, read off the query and the schema before it is validated or run.
/// A fragment is measured once, however often it is spread, so that no query is dear to measure.
/// </summary>
internal sealed class Measure(GraphQLDocument document, ISchema schema, Inputs variables, GraphLimits limits)
{
    private static readonly string[] IntrospectionLists = ["fields", "interfaces", "possibleTypes", "inputFields"];

    // What the schema's own description costs, however much of it is asked for: it is in memory.
    private static readonly Size Introspection = new(0, 100, 0);

    private readonly Dictionary<string, Size?> _fragments = [];
    private GraphQLOperationDefinition? _operation;
    private Fault? _fault;

    /// <summary>What the operation costs, or why it is not run.</summary>
    public (long Cost, Fault? Fault) Of(GraphQLOperationDefinition operation)
    {
        _operation = operation;
        _fault = Counts.Check(document, limits);
        if (_fault is not null) return (0, _fault);
        var size = Selected(operation.SelectionSet, RootOf(operation.Operation));
        if (_fault is null && size.Depth > limits.Depth)
            Refuse("too-deep", $"Fields lie {size.Depth} levels deep; {limits.Depth} are allowed.", limits.Depth, size.Depth);
        if (_fault is null && size.Lists > limits.IntrospectionLists)
            Refuse("introspection-too-deep", $"Lists of the schema's description lie {size.Lists} levels deep; {limits.IntrospectionLists} are allowed.", limits.IntrospectionLists, size.Lists);
        if (_fault is null && size.Cost > limits.Cost)
            Refuse("too-costly", $"The operation may bring {size.Cost} objects; {limits.Cost} are allowed. Ask for smaller pages ('first').", limits.Cost, size.Cost);
        return (Math.Max(1, size.Cost), _fault);
    }

    private Size Selected(GraphQLSelectionSet? set, IGraphType? parent)
    {
        var whole = Size.None;
        foreach (var selection in set?.Selections ?? [])
            whole = whole.Beside(selection switch
            {
                GraphQLField field => OfField(field, parent),
                GraphQLInlineFragment inline => Selected(inline.SelectionSet, Named(inline.TypeCondition) ?? parent),
                GraphQLFragmentSpread spread => OfFragment(spread.FragmentName.Name.StringValue),
                _ => Size.None,
            });
        return whole;
    }

    private Size OfFragment(string name)
    {
        if (_fragments.TryGetValue(name, out var known))
        {
            if (known is null) Refuse("fragment-cycle", $"The fragment '{name}' contains itself.", null, null);
            return known ?? Size.None;
        }

        // Unknown ones are told by the validation.
        if (document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(f => f.FragmentName.Name.Value == name) is not { } fragment) return Size.None;
        _fragments[name] = null;
        var size = Selected(fragment.SelectionSet, Named(fragment.TypeCondition));
        _fragments[name] = size;
        return size;
    }

    private Size OfField(GraphQLField field, IGraphType? parent)
    {
        var name = field.Name.StringValue;
        if (name.StartsWith("__", StringComparison.Ordinal) || parent is null) return Within(name, Selected(field.SelectionSet, null));
        var definition = (parent as IComplexGraphType)?.GetField(field.Name);
        var type = definition?.ResolvedType?.GetNamedType();
        var children = Selected(field.SelectionSet, type);
        // What does not exist is told by the validation.
        if (definition is null || type is null || type is not (IComplexGraphType or UnionGraphType)) return children.Below(0, 1, 0);
        var page = definition.Arguments?.Find("first") is { } first ? Page(field, first) : (long?)null;
        var own = IsFrame(type.Name) ? 0 : 1;
        // What a frame holds was multiplied where the page was asked for.
        var rows = page ?? (IsList(definition.ResolvedType!) && !IsFrame(parent.Name) ? limits.UsualList : 1);
        return children.Below(own, rows, page is null ? 0 : 1);
    }

    private static Size Within(string name, Size children)
    {
        var deeper = children with { Depth = children.Depth + 1, Lists = children.Lists + (IntrospectionLists.Contains(name) ? 1 : 0), Cost = 0 };
        return name is "__schema" or "__type" ? deeper with { Cost = Introspection.Cost } : deeper;
    }

    private long Page(GraphQLField field, QueryArgument definition)
    {
        var given = field.Arguments?.FirstOrDefault(a => a.Name.Value == "first")?.Value;
        var rows = given switch
        {
            null => Number(definition.DefaultValue),
            GraphQLVariable variable => Number(variables.TryGetValue(variable.Name.StringValue, out var value) ? value : Default(variable)),
            _ => Number(given),
        };
        if (rows is { } wanted && (wanted < 1 || wanted > limits.Page))
            Refuse("page-size-invalid", $"'first' is a number from 1 to {limits.Page}.", limits.Page, wanted);
        return rows ?? limits.UsualPage;
    }

    private object? Default(GraphQLVariable variable) =>
        _operation?.Variables?.FirstOrDefault(v => v.Variable.Name == variable.Name)?.DefaultValue;

    private static long? Number(object? value) => value switch
    {
        int i => i,
        long l => l,
        GraphQLIntValue literal => long.TryParse(literal.Value.Span, out var parsed) ? parsed : long.MaxValue,
        _ => null,
    };

    private IGraphType? Named(GraphQLTypeCondition? condition) => condition is null ? null : schema.AllTypes[condition.Type.Name];

    private IGraphType? RootOf(OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation,
        _ => schema.Subscription,
    };

    // Frames around rows, which are no objects of their own.
    private static bool IsFrame(string type) =>
        type.EndsWith("Connection", StringComparison.Ordinal) || type.EndsWith("Edge", StringComparison.Ordinal) || type == "PageInfo";

    private static bool IsList(IGraphType type) => type switch { NonNullGraphType inner => IsList(inner.ResolvedType!), ListGraphType => true, _ => false };

    private void Refuse(string code, string message, long? limit, long? actual) =>
        _fault ??= new Fault(code, message, more: limit is null ? null : new Dictionary<string, object?> { ["limit"] = limit, ["actual"] = actual });
}
