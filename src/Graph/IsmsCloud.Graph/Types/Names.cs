using System.Text;
using System.Text.Json;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Graph.Types;

/// <summary>How types, fields and words of the contracts are called in the schema.</summary>
internal static class Names
{
    // In a client's cache a field called id names a record; whatever else has an Id is named by something else.
    private static readonly Dictionary<Type, string> IdOf = new() { [typeof(Person)] = "accountId", [typeof(Actor)] = "accountId", [typeof(HistoryActor)] = "accountId" };

    private static readonly Dictionary<Type, string> TypeNames = new()
    {
        [typeof(HistoryEntry)] = "Revision",
        [typeof(HistoryActor)] = "RevisionActor",
        [typeof(HistoryChange)] = "FieldChange",
    };

    public static string Type(Type type) => TypeNames.GetValueOrDefault(type) ?? (type.Name.EndsWith("Dto", StringComparison.Ordinal) ? type.Name[..^3] : type.Name);

    public static string Field(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>A property's field: ids say that they are ids.</summary>
    public static string Field(Type owner, string property, Type value)
    {
        if (property == "Id") return IdOf.GetValueOrDefault(owner) ?? (value == typeof(string) ? "key" : "uuid");
        if (value == typeof(IReadOnlyList<Guid>)) return Field(Singular(property) + "Ids");
        var isId = (Nullable.GetUnderlyingType(value) ?? value) == typeof(Guid);
        return Field(isId && !property.EndsWith("Id", StringComparison.Ordinal) ? property + "Id" : property);
    }

    /// <summary><c>InTreatment</c> → <c>IN_TREATMENT</c>.</summary>
    public static string Word(string word)
    {
        var text = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var begins = i > 0 && (char.IsUpper(word[i]) && !char.IsUpper(word[i - 1]) || char.IsDigit(word[i]) && char.IsLetter(word[i - 1]));
            if (begins) text.Append('_');
            text.Append(word[i] == '-' ? '_' : char.ToUpperInvariant(word[i]));
        }

        return text.ToString();
    }

    /// <summary>With a capital: <c>riskSource</c> → <c>RiskSource</c>.</summary>
    public static string Capital(string field) => char.ToUpperInvariant(field[0]) + field[1..];

    private static string Singular(string plural) => plural.EndsWith("ies", StringComparison.Ordinal) ? $"{plural[..^3]}y" : plural is "People" ? "Person" : plural.TrimEnd('s');
}
