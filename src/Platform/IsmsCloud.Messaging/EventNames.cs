using System.Reflection;
using MassTransit;

namespace IsmsCloud.Messaging;

/// <summary>Names the exchange of an event by its pinned name.</summary>
internal sealed class EventNames(IEntityNameFormatter others) : IEntityNameFormatter
{
    public string FormatEntityName<T>() => typeof(T).GetCustomAttribute<EventAttribute>()?.Name ?? others.FormatEntityName<T>();
}
