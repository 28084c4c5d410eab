namespace IsmsCloud.Graph.Registers;

/// <summary>A filter that the service's register knows.</summary>
/// <param name="Name">Its name there and here.</param>
/// <param name="Value">An enumeration, <see cref="string"/>, <see cref="bool"/>, <see cref="int"/> or <see cref="Guid"/> for ids of records.</param>
/// <param name="Words">The words that it takes, where these are no enumeration of the contracts.</param>
internal sealed record RegisterFilter(string Name, Type Value, IReadOnlyList<string>? Words = null);
