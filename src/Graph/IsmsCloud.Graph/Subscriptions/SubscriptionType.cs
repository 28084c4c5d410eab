using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using IsmsCloud.Messaging;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>What can be heard while it happens.</summary>
internal sealed class SubscriptionType : ObjectGraphType
{
    public SubscriptionType()
    {
        Name = "Subscription";
        Description = "What happens in the organisation from now on: at most once, in order for each record. Whoever was away reads what they missed.";
        Field<NonNullGraphType<RecordChangeType>>("recordChanged")
            .Description("A record was changed in a way that others are told of. Only of services that the caller may read.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>("types", "Types of records, as in __typename; all where it is absent.")
            .Resolve(context => (HeardEvent)context.Source!)
            .ResolveStream(context =>
            {
                var types = context.GetArgument<IReadOnlyList<string>?>("types");
                return Listen(context, heard => heard.Info.Kind.Length > 0 && (types is null || types.Contains(RecordChangeType.TypeOf(heard))));
            });
        Field<NonNullGraphType<EventType>>("event")
            .Description("An integration event, with its body as the documentation of events describes it. Only of services that the caller may read.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("names", "Names of events, such as risks.risk-identified.")
            .Resolve(context => (HeardEvent)context.Source!)
            .ResolveStream(context =>
            {
                var names = context.GetArgument<IReadOnlyList<string>>("names").ToHashSet();
                return Listen(context, heard => names.Contains(heard.Name));
            });
    }

    private static IObservable<HeardEvent> Listen(IResolveFieldContext context, Func<HeardEvent, bool> wanted) =>
        context.RequestServices!.GetRequiredService<LiveEvents>().Listen(wanted);
}
