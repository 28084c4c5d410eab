using System.Reflection;
using System.Text.RegularExpressions;

namespace IsmsCloud.Messaging;

/// <summary>A handler and one event that it listens to.</summary>
/// <param name="Handler">The handler.</param>
/// <param name="Event">The event.</param>
public sealed partial record Subscription(Type Handler, Type Event)
{
    internal Type Consumer => typeof(HandlerConsumer<,>).MakeGenericType(Handler, Event);

    /// <summary>All handlers of an assembly.</summary>
    public static IEnumerable<Subscription> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false }
        from contract in type.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IHandle<>)
        select new Subscription(type, contract.GetGenericArguments()[0]);

    /// <summary>The queue: <c>context.when-organisation-registered</c>, with the event behind it where the handler has several.</summary>
    public string Queue(string service)
    {
        var own = Handler.GetInterfaces().Count(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>)) == 1;
        return own ? $"{service}.{Kebab(Handler.Name)}" : $"{service}.{Kebab(Handler.Name)}.{Kebab(Event.Name)}";
    }

    private static string Kebab(string name) => Capitals().Replace(name, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Capitals();
}
