using GraphQL;
using GraphQL.Types;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Loading;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Graph.Types;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Graph.Schema;

/// <summary>The registers as connections: pages by cursor, with the filters and sorts that the service's register knows.</summary>
internal sealed class Connections(TypeCatalogue types, RecordTypes records)
{
    private readonly ObjectGraphType _pageInfo = PageInfo(types);

    /// <summary>Adds the register's field to the query.</summary>
    public void Add(ObjectGraphType query, IRegister register)
    {
        var filters = new Filters(types, register);
        IReadOnlyList<QueryArgument> filter = filters.Input is { } input ? [Fields.Argument("filter", input, "What must hold; of several values of one filter any.")] : [];
        query.AddAsync(register.Name, Connection(register), Documentation.Of(register.Dto), context => List(context, register, filters),
            [
                Fields.Argument("first", types.Of(typeof(int)).Required(), $"The most records, 1 to {Page.Most}.", Page.Usual),
                Fields.Argument("after", types.Of(typeof(string)), "A cursor: the page begins behind it. Filter and sort must be those of the page that it came from."),
                .. filter,
                Fields.Argument("sort", filters.Sort, "The order; newest record first where it is left out."),
                Fields.Argument("search", types.Of(typeof(string)), "Text in the fields that people search, without regard to case; at most 200 characters."),
                Fields.Argument("retired", types.Of(typeof(bool)).Required(), "Whether records that were taken out of the register are listed too.", false),
                Fields.Argument(Moment.Argument, types.Moment, "The register, and what joins to it below, as it was."),
            ]);
    }

    private async Task<object?> List(IResolveFieldContext context, IRegister register, Filters filters)
    {
        var query = new RegisterQuery
        {
            First = Page.Size(context),
            After = (string?)context.Given("after"),
            Filters = filters.Read(context.Given("filter")),
            Sort = (string?)context.Given("sort"),
            Search = (string?)context.Given("search"),
            Retired = context.Given("retired") is true,
            Count = Asks(context, "totalCount"),
            Cursors = Asks(context, "edges") || Asks(context, "pageInfo"),
            AsOf = Moment.Of(context),
        };
        return new Connected(await register.Page(context.Loaders().Services, query, context.CancellationToken), query.After is not null);
    }

    private static bool Asks(IResolveFieldContext context, string field) => context.SubFields?.Values.Any(sub => sub.Field.Name.Value == field) ?? false;

    private ObjectGraphType Connection(IRegister register)
    {
        var record = records.Of(register);
        var edge = new ObjectGraphType { Name = $"{register.TypeName}Edge", Description = $"A record of `{register.Name}` in a page." };
        edge.Add("node", record.Required(), "The record.", context => ((Edge)context.Source!).Node);
        edge.Add("cursor", types.Of(typeof(string)).Required(), "Where it stands: a page `after` it begins behind it.", context => ((Edge)context.Source!).Cursor);
        var connection = new ObjectGraphType { Name = $"{register.TypeName}Connection", Description = $"A page of `{register.Name}`." };
        connection.Add("edges", edge.ListOf().Required(), "The records with their cursors.", context => ((Connected)context.Source!).Edges);
        connection.Add("nodes", record.ListOf().Required(), "The records.", context => ((Connected)context.Source!).Page.Items);
        connection.Add("pageInfo", _pageInfo.Required(), "Where the page stands.", context => context.Source);
        connection.Add("totalCount", types.Of(typeof(long)).Required(), "How many match on all pages; counted only where it is asked for.", context => ((Connected)context.Source!).Page.Total ?? 0);
        return connection;
    }

    private static ObjectGraphType PageInfo(TypeCatalogue types)
    {
        var (yes, text) = (types.Of(typeof(bool)).Required(), types.Of(typeof(string)));
        var info = new ObjectGraphType { Name = "PageInfo", Description = "Where a page stands among the others." };
        info.Add("hasNextPage", yes, "Whether another page follows: ask with `after` set to `endCursor`.", context => ((Connected)context.Source!).Page.Next is not null);
        info.Add("hasPreviousPage", yes, "Whether the page began behind a cursor.", context => ((Connected)context.Source!).IsBehindOther);
        info.Add("startCursor", text, "The cursor of the first record; null on an empty page.", context => ((Connected)context.Source!).Page.Cursors?.FirstOrDefault());
        info.Add("endCursor", text, "The cursor of the last record; null on an empty page.", context => ((Connected)context.Source!).Page.Cursors?.LastOrDefault());
        return info;
    }

    private sealed record Connected(RegisterPage Page, bool IsBehindOther)
    {
        public IEnumerable<Edge> Edges => Page.Items.Zip(Page.Cursors ?? [], (node, cursor) => new Edge(node, cursor));
    }

    private sealed record Edge(object Node, string Cursor);
}
