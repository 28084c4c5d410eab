namespace IsmsCloud.Messaging;

/// <summary>The name under which an event travels, for good: <c>context.scope-version-approved</c>.</summary>
/// <param name="name">Service, dot, past tense in kebab-case.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
