using GraphQLParser.AST;
using GraphQLParser.Visitors;
using IsmsCloud.Graph.Execution;

namespace IsmsCloud.Graph.Limits;

/// <summary>Counts what a document may have only so many of, wherever in it they stand.</summary>
internal sealed class Counts : ASTVisitor<Counts.Found>
{
    private static readonly Counts Visitor = new();

    public static Fault? Check(GraphQLDocument document, GraphLimits limits)
    {
        var found = new Found();
        Visitor.VisitAsync(document, found).AsTask().GetAwaiter().GetResult();
        if (found.Aliases > limits.Aliases)
            return Refuse("too-many-aliases", $"The document has {found.Aliases} aliases; {limits.Aliases} are allowed.", limits.Aliases, found.Aliases);
        return found.Directives > limits.Directives
            ? Refuse("too-many-directives", $"The document has {found.Directives} directives; {limits.Directives} are allowed.", limits.Directives, found.Directives)
            : null;
    }

    protected override ValueTask VisitAliasAsync(GraphQLAlias alias, Found context)
    {
        context.Aliases++;
        return default;
    }

    protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, Found context)
    {
        context.Directives++;
        return default;
    }

    private static Fault Refuse(string code, string message, int limit, int actual) =>
        new(code, message, more: new Dictionary<string, object?> { ["limit"] = limit, ["actual"] = actual });

    internal sealed class Found : IASTVisitorContext
    {
        public int Aliases { get; set; }

        public int Directives { get; set; }

        public CancellationToken CancellationToken => default;
    }
}
