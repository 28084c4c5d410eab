using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using IsmsCloud.Revisions;

namespace IsmsCloud.Http;

/// <summary>
/// Holds the limits that stand beside the properties of a request against what it says, nested records and lists
/// included; each refusal carries the JSON path of its field.
/// </summary>
public static class FieldLimits
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Properties = new();

    /// <summary>Everything that stands against the record as it is.</summary>
    public static IReadOnlyList<Refusal> Check(object fields) => [.. Of(fields, "", required: true)];

    /// <summary>Upper limits only: a draft may be incomplete.</summary>
    public static IReadOnlyList<Refusal> CheckDraft(object fields) => [.. Of(fields, "", required: false)];

    private static IEnumerable<Refusal> Of(object record, string prefix, bool required) =>
        PropertiesOf(record.GetType()).SelectMany(property => OfProperty(record, property, prefix, required));

    private static IEnumerable<Refusal> OfProperty(object record, PropertyInfo property, string prefix, bool required)
    {
        var path = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var value = property.GetValue(record);
        if (IsEmpty(value)) return required && property.IsDefined(typeof(RequiredAttribute)) ? [Missing(path)] : [];
        // Something too long is refused as a whole: looking into it would cost what the limit is there to spare.
        return Single(property, value!, path).ToList() is { Count: > 0 } refusals ? refusals : Within(property, value!, path);
    }

    private static IEnumerable<Refusal> Single(PropertyInfo property, object value, string path)
    {
        if (value is string text && text.Any(Unprintable)) yield return Bad(path, "invalid-characters", "It contains characters that are no text.");
        if (value is Enum word && !Enum.IsDefined(word.GetType(), word)) yield return Bad(path, "unknown-value", $"\"{word}\" is no value of this field.");
        foreach (var limit in property.GetCustomAttributes<ValidationAttribute>().Where(a => a is not RequiredAttribute && !Holds(a, value)))
            yield return Broken(limit, path);
    }

    private static IEnumerable<Refusal> Within(PropertyInfo property, object value, string path)
    {
        if (value is IEnumerable list and not string) return OfList([.. list.Cast<object?>()], path);
        return IsRecord(property.PropertyType) ? Of(value, path + ".", required: true) : [];
    }

    private static IEnumerable<Refusal> OfList(IReadOnlyList<object?> list, string path)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var (item, at) = (list[i], $"{path}[{i}]");
            if (item is null) yield return Missing(at);
            else if (list.Take(i).Contains(item)) yield return Bad(at, "duplicate", "It stands in the list twice.");
            else if (item is string text && text.Any(Unprintable)) yield return Bad(at, "invalid-characters", "It contains characters that are no text.");
            else if (item is Enum word && !Enum.IsDefined(word.GetType(), word)) yield return Bad(at, "unknown-value", $"\"{word}\" is no value of this field.");
            else if (IsRecord(item.GetType()))
                foreach (var refusal in Of(item, at + ".", required: true)) yield return refusal;
        }
    }

    private static bool Holds(ValidationAttribute limit, object value) => limit.IsValid(value);

    private static Refusal Broken(ValidationAttribute limit, string path) => limit switch
    {
        MaxLengthAttribute max => Bad(path, "too-long", $"At most {max.Length}."),
        MinLengthAttribute min => Bad(path, "too-short", $"At least {min.Length} characters."),
        RangeAttribute range => Bad(path, "out-of-range", $"From {range.Minimum} to {range.Maximum}."),
        EachMaxLengthAttribute each => Bad(path, "item-length", $"Each from 1 to {each.Length} characters."),
        SaysSomethingAttribute => Bad(path, "says-nothing", "Say it in words."),
        _ => Bad(path, "invalid", "It is not valid."),
    };

    private static Refusal Missing(string path) => Bad(path, "required", "It is required.");

    private static Refusal Bad(string path, string code, string message) => Refusal.Invalid(path, code, message);

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        Guid id => id == Guid.Empty,
        ICollection list => list.Count == 0,
        IEnumerable list => !list.Cast<object?>().Any(),
        _ => false,
    };

    // Line breaks and tabs are text; NUL and other controls are not.
    private static bool Unprintable(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');

    private static bool IsRecord(Type type) => type.IsClass && type.Namespace?.StartsWith($"{nameof(IsmsCloud)}.", StringComparison.Ordinal) == true;

    private static IReadOnlyList<PropertyInfo> PropertiesOf(Type type) => Properties.GetOrAdd(
        type, t => [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")]);
}
