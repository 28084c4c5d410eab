using System.Text;
using GraphQL.Types;
using IsmsCloud.Messaging;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>A change of a record.</summary>
internal sealed class RecordChangeType : ObjectGraphType<HeardEvent>
{
    public RecordChangeType()
    {
        Name = "RecordChange";
        Description = "A record is at a new version.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Global id of the record.").Resolve(c => GlobalId(c.Source));
        Field<NonNullGraphType<StringGraphType>>("type").Description("Type of the record.").Resolve(c => TypeOf(c.Source));
        Field<NonNullGraphType<IntGraphType>>("version").Description("The version that the change made.").Resolve(c => c.Source.Info.SubjectVersion);
        Field<NonNullGraphType<StringGraphType>>("action").Description("Name of the event: risks.risk-identified.").Resolve(c => c.Source.Name);
        Field<NonNullGraphType<DateTimeOffsetGraphType>>("at").Description("When it was saved, UTC.").Resolve(c => c.Source.Info.OccurredAt);
        Field<NonNullGraphType<ActorType>>("actor").Description("Who did it.").Resolve(c => c.Source.Info.Actor);
    }

    /// <summary>The kind in the words of the schema: <c>interested-party</c> is InterestedParty.</summary>
    public static string TypeOf(HeardEvent heard) =>
        string.Concat(heard.Info.Kind.Split('-').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));

    public static string GlobalId(HeardEvent heard) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TypeOf(heard)}:{heard.Info.SubjectId}"));
}

/// <summary>An event as services tell it each other.</summary>
internal sealed class EventType : ObjectGraphType<HeardEvent>
{
    public EventType()
    {
        Name = "Event";
        Description = "Something that happened, as services tell it each other.";
        Field<NonNullGraphType<IdGraphType>>("eventId").Description("The same at every telling.").Resolve(c => c.Source.Info.EventId.ToString());
        Field<NonNullGraphType<StringGraphType>>("name").Description("Service and past-tense name: risks.risk-identified.").Resolve(c => c.Source.Name);
        Field<NonNullGraphType<DateTimeOffsetGraphType>>("at").Description("When it was saved, UTC.").Resolve(c => c.Source.Info.OccurredAt);
        Field<NonNullGraphType<ActorType>>("actor").Description("Who did it.").Resolve(c => c.Source.Info.Actor);
        Field<NonNullGraphType<StringGraphType>>("subject").Description("UUID of the record that it is about.").Resolve(c => c.Source.Info.SubjectId.ToString());
        Field<NonNullGraphType<IntGraphType>>("version").Description("Version of that record.").Resolve(c => c.Source.Info.SubjectVersion);
        Field<NonNullGraphType<StringGraphType>>("body").Description("The event as JSON.").Resolve(c => c.Source.Body.GetRawText());
    }
}

/// <summary>Who did something.</summary>
internal sealed class ActorType : ObjectGraphType<Actor>
{
    public ActorType()
    {
        Name = "EventActor";
        Description = "A person, an API client, or the product itself.";
        Field<NonNullGraphType<StringGraphType>>("id").Description("Account or client.").Resolve(c => c.Source.Id);
        Field<NonNullGraphType<StringGraphType>>("name").Description("Their name at that time.").Resolve(c => c.Source.Name);
        Field<StringGraphType>("onBehalfOf").Description("The engagement under which a consultant acted.").Resolve(c => c.Source.OnBehalfOf?.ToString());
    }
}
