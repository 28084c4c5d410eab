using System.Text.Json;

namespace IsmsCloud.Web.Records;

/// <summary>The values that a choice has as JSON spells them, and the words for them: <c>{Name}.{value}</c>.</summary>
public sealed record Choices(string Name, IReadOnlyList<string> Values)
{
    /// <summary>Those of an enum.</summary>
    public static implicit operator Choices(Type of) => new(of.Name, [.. Enum.GetNames(of).Select(JsonNamingPolicy.CamelCase.ConvertName)]);
}
