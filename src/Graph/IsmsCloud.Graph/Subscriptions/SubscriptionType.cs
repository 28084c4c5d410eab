using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Graph.Schema;
using IsmsCloud.Graph.Types;
using IsmsCloud.Messaging;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>What can be heard while it happens.</summary>
internal static class SubscriptionType
{
    public static ObjectGraphType Of(TypeCatalogue types, RecordTypes records, RegisterSet registers)
    {
        var told = new EventTypes(types, records);
        var texts = types.Of(typeof(string)).ListOf();
        var subscription = new ObjectGraphType
        {
            Name = "Subscription",
            Description = "What happens in the organisation from now on: at most once, in order for each record, and only of services that the caller may read. Whoever was away reads what they missed.",
        };
        subscription.AddStream("recordChanged", told.RecordChange, "A record is at a new version, in a way that services tell each other.",
            context =>
            {
                var wanted = Words(context.Given("types"));
                return heard => registers.OfKind(heard.Info.Kind) is { } register && wanted?.Contains(register.TypeName) is not false;
            },
            Schema.Fields.Argument("types", texts, "Types of records as in `__typename`; all where it is left out."));
        subscription.AddStream("event", told.Event, "An event, with its body as the documentation of events describes it.",
            context =>
            {
                var wanted = Words(context.Given("names"))!;
                return heard => wanted.Contains(heard.Name);
            },
            Schema.Fields.Argument("names", texts.Required(), "Names of events, such as `risks.risk-identified`."));
        return subscription;
    }

    private static void AddStream(this ObjectGraphType type, string name, IGraphType result, string description, Func<IResolveFieldContext, Func<HeardEvent, bool>> wanted, QueryArgument argument)
    {
        var field = type.Add(name, result.Required(), description, context => context.Source, argument);
        field.StreamResolver = new SourceStreamResolver<Told>(context => context.RequestServices!.GetRequiredService<LiveEvents>().Listen(wanted(context)));
    }

    private static HashSet<string>? Words(object? given) =>
        given is System.Collections.IEnumerable words ? [.. words.Cast<object>().Select(word => word.ToString()!)] : null;
}
