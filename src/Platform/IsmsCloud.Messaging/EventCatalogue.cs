using System.Collections.Frozen;
using System.Reflection;

namespace IsmsCloud.Messaging;

/// <summary>All events that this process can name.</summary>
public sealed class EventCatalogue
{
    private readonly FrozenDictionary<string, Type> _byName;

    /// <summary>Finds the records with an <see cref="EventAttribute"/>.</summary>
    public EventCatalogue(IEnumerable<Assembly> contracts) =>
        _byName = contracts.Distinct().SelectMany(a => a.GetTypes())
            .Select(t => (Type: t, Event: t.GetCustomAttribute<EventAttribute>()))
            .Where(t => t.Event is not null)
            .ToFrozenDictionary(t => t.Event!.Name, t => t.Type);

    /// <summary>Names and records.</summary>
    public IReadOnlyDictionary<string, Type> All => _byName;

    /// <exception cref="InvalidOperationException">No such event.</exception>
    internal Type TypeOf(string name) =>
        _byName.TryGetValue(name, out var type) ? type : throw new InvalidOperationException($"No event is named {name}.");

    internal static string NameOf(Type type) =>
        type.GetCustomAttribute<EventAttribute>()?.Name ?? throw new InvalidOperationException($"{type.Name} has no [Event].");
}
