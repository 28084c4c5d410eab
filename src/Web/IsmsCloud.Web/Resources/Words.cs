using IsmsCloud.Web.Records;
using Microsoft.Extensions.Localization;

namespace IsmsCloud.Web.Resources;

/// <summary>Marks Words.resx: every word that people read here.</summary>
public sealed class Words;

public static class WordsOf
{
    /// <summary>A label: the owner's own word for it, or else the one that all share.</summary>
    public static string Label(this IStringLocalizer<Words> words, string owner, string name) =>
        words.MaybeLabel(owner, name) ?? words[$"field.{name}"].Value;

    /// <summary>A label, where there is one.</summary>
    public static string? MaybeLabel(this IStringLocalizer<Words> words, string owner, string name) =>
        words.Maybe($"{owner}.{name}") ?? words.Maybe($"field.{name}");

    /// <summary>A sentence that is there only where it is needed; null where it is not.</summary>
    public static string? Maybe(this IStringLocalizer<Words> words, string key) =>
        words[key] is { ResourceNotFound: false } found ? found.Value : null;

    /// <summary>A sentence about imports: the kind's own, where what a file does to it is not that it makes records.</summary>
    public static string Import(this IStringLocalizer<Words> words, RecordKind kind, string key, params object[] values) =>
        words[words.Maybe($"{kind.Name}.import.{key}") is null ? $"import.{key}" : $"{kind.Name}.import.{key}", values].Value;

    /// <summary>The word for a value of a choice, given as JSON spells it; the value itself where a newer service knows more than we do.</summary>
    public static string Choice(this IStringLocalizer<Words> words, Choices of, string value) => words.Maybe($"{of.Name}.{value}") ?? value;
}
