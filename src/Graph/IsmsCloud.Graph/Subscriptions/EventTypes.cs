using System.Text.Json;
using GraphQL.Types;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Graph.Schema;
using IsmsCloud.Graph.Types;
using IsmsCloud.Messaging;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>What a subscriber is told of an event.</summary>
internal sealed class EventTypes
{
    private readonly IGraphType _text;
    private readonly IGraphType _number;
    private readonly IGraphType _instant;
    private readonly ObjectGraphType _actor;

    public EventTypes(TypeCatalogue types, RecordTypes records)
    {
        (_text, _number, _instant) = (types.Of(typeof(string)).Required(), types.Of(typeof(int)).Required(), types.Of(typeof(DateTimeOffset)).Required());
        _actor = Actor(types.Of(typeof(string)));
        RecordChange = Change(types, records);
        Event = Told(types);
    }

    public ObjectGraphType RecordChange { get; }

    public ObjectGraphType Event { get; }

    private ObjectGraphType Change(TypeCatalogue types, RecordTypes records)
    {
        var type = new ObjectGraphType { Name = "RecordChange", Description = "A record is at a new version." };
        type.Add("id", types.Id.Required(), "The record's id.", c => GlobalId.Of(Register(c).TypeName, Of(c.Source).Info.SubjectId));
        type.Add("type", _text, "The record's type, as in `__typename`.", c => Register(c).TypeName);
        type.Add("action", _text, "Name of the event, such as `risks.risk-identified`.", c => Of(c.Source).Name);
        type.Add("node", records.Node, "The record as it is now; null where it is gone.", c => c.Loaders().One(Register(c), Of(c.Source).Info.SubjectId, null));
        return Common(type);
    }

    private ObjectGraphType Told(TypeCatalogue types)
    {
        var type = new ObjectGraphType { Name = "Event", Description = "Something that happened, as services tell it each other." };
        type.Add("eventId", types.Of(typeof(Guid)).Required(), "The same however often it is told.", c => Of(c.Source).Info.EventId);
        type.Add("name", _text, "Service and past-tense name: `risks.risk-identified`.", c => Of(c.Source).Name);
        type.Add("subject", types.Of(typeof(Guid)).Required(), "The record that it is about.", c => Of(c.Source).Info.SubjectId);
        type.Add("body", types.Of(typeof(JsonElement)).Required(), "What it says.", c => Of(c.Source).Body);
        return Common(type);
    }

    private ObjectGraphType Common(ObjectGraphType type)
    {
        type.Add("version", _number, "The version of the record that came of it.", c => Of(c.Source).Info.SubjectVersion);
        type.Add("at", _instant, "When it was saved.", c => Of(c.Source).Info.OccurredAt);
        type.Add("actor", _actor.Required(), "Who did it.", c => Of(c.Source).Info.Actor);
        return type;
    }

    private ObjectGraphType Actor(IGraphType optional)
    {
        var type = new ObjectGraphType { Name = "EventActor", Description = "A person, an API client, or the product itself." };
        type.Add("id", _text, "The account, or the client.", c => ((Actor)c.Source!).Id);
        type.Add("name", _text, "Their name at that time.", c => ((Actor)c.Source!).Name);
        type.Add("onBehalfOf", optional, "The engagement under which a consultant acted.", c => ((Actor)c.Source!).OnBehalfOf?.ToString());
        return type;
    }

    private static HeardEvent Of(object? source) => ((Told)source!).Heard;

    private static IRegister Register(GraphQL.IResolveFieldContext context) => context.Registers().OfKind(Of(context.Source).Info.Kind)!;
}
