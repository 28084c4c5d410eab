using IsmsCloud.Tenancy;

namespace IsmsCloud.Messaging;

/// <summary>A reaction to an event of another service (or one's own). Built within the scope of the event's tenant.</summary>
/// <typeparam name="TEvent">A record with an <see cref="EventAttribute"/>.</typeparam>
public interface IHandle<in TEvent> where TEvent : class
{
    /// <summary>Reacts. May be called again for the same event; what it saves carries the event's id and is saved once.</summary>
    Task Handle(TEvent integrationEvent, EventInfo info, CancellationToken ct);
}

/// <summary>What is known of an event beside its body.</summary>
/// <param name="EventId">The same at every delivery.</param>
/// <param name="OccurredAt">When its revision was saved, UTC.</param>
/// <param name="SubjectId">The aggregate that it is about.</param>
/// <param name="SubjectVersion">The revision; a projection applies an event only if it is newer than what it knows.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="Kind">Kind of the aggregate; empty in messages of before it was told.</param>
public sealed record EventInfo(Guid EventId, DateTimeOffset OccurredAt, Guid SubjectId, int SubjectVersion, Actor Actor, string Kind = "");
