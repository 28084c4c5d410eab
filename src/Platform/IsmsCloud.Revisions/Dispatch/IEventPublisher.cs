using IsmsCloud.Tenancy;

namespace IsmsCloud.Revisions;

/// <summary>What carries the events of saved revisions to other services; the bus in the product.</summary>
public interface IEventPublisher
{
    /// <summary>The pinned name of an integration event, as it is stored and as other services know it.</summary>
    /// <exception cref="InvalidOperationException">The record is no integration event.</exception>
    string NameOf(object integrationEvent);

    /// <summary>Publishes one event and returns once the broker has confirmed it.</summary>
    Task Publish(OutgoingEvent integrationEvent, CancellationToken ct);
}

/// <summary>An event as it stands in its revision.</summary>
/// <param name="Id">Message id; the same at every delivery.</param>
/// <param name="Name">Pinned name.</param>
/// <param name="Body">The record as JSON.</param>
/// <param name="Tenant">Whose event it is.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="At">When the revision was saved.</param>
/// <param name="Kind">Kind of the aggregate.</param>
/// <param name="SubjectId">Id of the aggregate.</param>
/// <param name="SubjectVersion">The revision that carried it.</param>
/// <param name="SubjectRef">The aggregate's human number.</param>
public sealed record OutgoingEvent(
    Guid Id,
    string Name,
    string Body,
    TenantId Tenant,
    Actor Actor,
    DateTimeOffset At,
    string Kind,
    Guid SubjectId,
    int SubjectVersion,
    string SubjectRef = "");
