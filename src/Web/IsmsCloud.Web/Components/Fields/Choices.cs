using System.Text.Json;

namespace IsmsCloud.Web.Components.Fields;

/// <summary>The values of an enum as JSON spells them.</summary>
public static class Choices
{
    public static IReadOnlyList<string> Of(Type choice) => [.. Enum.GetNames(choice).Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
