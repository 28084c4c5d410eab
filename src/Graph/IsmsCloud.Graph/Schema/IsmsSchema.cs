using GraphQL.Types;
using IsmsCloud.Graph.Subscriptions;

namespace IsmsCloud.Graph.Schema;

/// <summary>All that can be asked.</summary>
internal sealed class IsmsSchema : GraphQL.Types.Schema
{
    public IsmsSchema(IServiceProvider services) : base(services) => (Query, Subscription) = (new Query(), new SubscriptionType());
}

/// <summary>Where every query begins.</summary>
internal sealed class Query : ObjectGraphType
{
    public Query()
    {
        Field<NonNullGraphType<StringGraphType>>("edition").Resolve(_ => "1");
    }
}
