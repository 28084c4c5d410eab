using GraphQLParser.AST;
using IsmsCloud.Graph.Execution;

namespace IsmsCloud.Graph.Limits;

/// <summary>Counts what a document may have only so many of, wherever in it they stand: also where nothing leads to.</summary>
internal sealed class Counts
{
    private int _aliases;
    private int _directives;

    public static Fault? Check(GraphQLDocument document, GraphLimits limits)
    {
        var found = new Counts();
        foreach (var definition in document.Definitions) found.Look(definition);
        if (found._aliases > limits.Aliases)
            return Refuse("too-many-aliases", $"The document has {found._aliases} aliases; {limits.Aliases} are allowed.", limits.Aliases, found._aliases);
        return found._directives > limits.Directives
            ? Refuse("too-many-directives", $"The document has {found._directives} directives; {limits.Directives} are allowed.", limits.Directives, found._directives)
            : null;
    }

    private void Look(ASTNode node)
    {
        if (node is IHasDirectivesNode { Directives: { } directives }) _directives += directives.Count;
        if (node is GraphQLField { Alias: not null }) _aliases++;
        if (node is GraphQLOperationDefinition { Variables: { } variables }) foreach (var variable in variables) Look(variable);
        if (node is IHasSelectionSetNode { SelectionSet: { } set }) foreach (var selection in set.Selections) Look(selection);
    }

    private static Fault Refuse(string code, string message, int limit, int actual) =>
        new(code, message, more: new Dictionary<string, object?> { ["limit"] = limit, ["actual"] = actual });
}
