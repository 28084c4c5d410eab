using System.Text.Json;

namespace IsmsCloud.Records.Importing;

/// <summary>Words for the values of enumerations: their own names, what the trade says in their place, and what an import says of its file.</summary>
/// <param name="synonyms">By enumeration: other words and the value that they mean.</param>
internal sealed class WordBook(IReadOnlyDictionary<Type, IReadOnlyDictionary<string, string>> synonyms)
{
    /// <summary>The value as on the wire; null where nothing means the text.</summary>
    public string? Find(Type type, string text)
    {
        var word = ImportTexts.Normal(text);
        return Enum.GetNames(type).FirstOrDefault(name => ImportTexts.Normal(name) == word) is { } own ? JsonNamingPolicy.CamelCase.ConvertName(own)
            : synonyms.TryGetValue(type, out var others) && others.TryGetValue(word, out var meant) ? meant
            : null;
    }
}
