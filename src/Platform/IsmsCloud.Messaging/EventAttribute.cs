using MassTransit;

namespace IsmsCloud.Messaging;

/// <summary>Pins the name of an integration event, so that moving or renaming the record breaks no queue and no stored event.</summary>
/// <param name="name">Service and past-tense name, for good: <c>context.scope-version-approved</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventAttribute(string name) : MessageUrnAttribute(name)
{
    /// <summary>The pinned name.</summary>
    public string Name { get; } = name;
}
