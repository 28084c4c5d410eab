using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Loading;
using IsmsCloud.Graph.Types;

namespace IsmsCloud.Graph.Schema;

/// <summary>Records by their global ids.</summary>
internal static class NodeFields
{
    public static void AddNodes(this ObjectGraphType query, TypeCatalogue types, RecordTypes records)
    {
        var asOf = Fields.Argument(Moment.Argument, types.Moment, "The record, and what joins to it below, as it was.");
        query.Add("node", records.Node, "A record by its id; null where the organisation has none of that id.",
            context => One(context, (string)context.Given("id")!), Fields.Argument("id", types.Id.Required(), "An `id` that the graph gave."), asOf);
        query.Add("nodes", new ListGraphType(records.Node).Required(), $"Records by their ids, in their order, at most {Page.Most}; null for each that the organisation does not have.",
            Many, Fields.Argument("ids", types.Id.ListOf().Required(), "Values of `id` that the graph gave."), asOf);
    }

    private static IDataLoaderResult One(IResolveFieldContext context, string text) =>
        GlobalId.TryParse(text, out var type, out var id) && context.Registers().OfType(type) is { } register
            ? context.Loaders().One(register, id, Moment.Of(context))
            : throw Invalid();

    private static Later Many(IResolveFieldContext context)
    {
        var ids = ((System.Collections.IEnumerable)context.Given("ids")!).Cast<object>().Select(id => id.ToString()!).ToList();
        if (ids.Count > Page.Most) throw Refusal.Of("page-size-invalid", $"Ask for at most {Page.Most} records at once.");
        var wanted = ids.Select(id => One(context, id)).ToList();
        return new Later(async ct =>
        {
            var found = new List<object?>(wanted.Count);
            foreach (var one in wanted) found.Add(await one.GetResultAsync(ct));
            return found;
        });
    }

    private static ExecutionError Invalid() => Refusal.Of("id-invalid", "This is no id of the graph. Take ids as its answers give them.");
}
