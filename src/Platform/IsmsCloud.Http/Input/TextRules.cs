using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Http;

/// <summary>The text must hold words: at least <paramref name="letters"/> letters or digits.</summary>
/// <param name="letters">How many letters or digits at least; 3 unless told.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SaysSomethingAttribute(int letters = 3) : ValidationAttribute("Say it in words.")
{
    /// <summary>How many letters or digits at least.</summary>
    public int Letters { get; } = letters;

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || text.Count(char.IsLetterOrDigit) >= Letters;
}

/// <summary>Each text of a list is 1..<paramref name="length"/> characters long and stands in it once.</summary>
/// <param name="length">The upper limit.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachMaxLengthAttribute(int length) : ValidationAttribute($"Each at most {length} characters, none empty.")
{
    /// <summary>The upper limit.</summary>
    public int Length { get; } = length;

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is not IEnumerable<string> texts || texts.All(text => !string.IsNullOrWhiteSpace(text) && text.Length <= Length);
}
