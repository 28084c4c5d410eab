using System.Reflection;
using System.Text;
using System.Text.Json;
using IsmsCloud.Messaging;

namespace IsmsCloud.Gateway.Docs;

/// <summary>The events as their contracts declare and describe them: a table of fields for each.</summary>
static class EventReference
{
    internal static readonly IReadOnlyList<Assembly> Contracts =
    [
        typeof(Identity.Contracts.Events.ApiClientChanged).Assembly, typeof(Context.Contracts.Events.ScopeVersionApproved).Assembly,
        typeof(Risks.Contracts.Events.RiskIdentified).Assembly, typeof(Controls.Contracts.Events.SoaApproved).Assembly,
    ];

    internal static string Markdown()
    {
        var text = new StringBuilder();
        foreach (var contracts in Contracts)
        {
            var words = XmlWords.Of(contracts);
            var events = new EventCatalogue([contracts]).All.OrderBy(one => one.Key, StringComparer.Ordinal).ToList();
            text.AppendLine().Append("## ").AppendLine(Heading(events[0].Key));
            foreach (var (name, type) in events)
                Write(text, name, type, words);
        }
        return text.ToString();
    }

    static void Write(StringBuilder text, string name, Type type, XmlWords words)
    {
        text.AppendLine().Append("### ").AppendLine(name).AppendLine().AppendLine(words.Summary(type)).AppendLine();
        text.AppendLine("| Field | Type | Meaning |").AppendLine("| --- | --- | --- |");
        foreach (var field in type.GetConstructors()[0].GetParameters())
            text.AppendLine($"| `{JsonNamingPolicy.CamelCase.ConvertName(field.Name!)}` | {EventFields.TypeOf(field)} | {words.Parameter(type, field.Name!)} |");
    }

    static string Heading(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..name.IndexOf('.')]}";
}

/// <summary>How a field of an event looks in JSON.</summary>
static class EventFields
{
    static readonly NullabilityInfoContext Nullability = new();

    internal static string TypeOf(ParameterInfo field)
    {
        var optional = Nullable.GetUnderlyingType(field.ParameterType) is not null || Nullability.Create(field).WriteState is NullabilityState.Nullable;
        return $"{Name(field.ParameterType)}{(optional ? ", or null" : "")}";
    }

    static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Name(inner)
        : type == typeof(string) ? "text"
        : type == typeof(Guid) ? "UUID"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "whole number"
        : type == typeof(decimal) || type == typeof(double) ? "number"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(DateTimeOffset) ? "instant, UTC"
        : type.IsGenericType ? $"list of {Name(type.GetGenericArguments()[^1])}"
        : $"object ({string.Join(", ", type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)))})";
}
