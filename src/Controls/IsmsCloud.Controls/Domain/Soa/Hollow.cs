using System.Collections.Frozen;

namespace IsmsCloud.Controls.Domain;

/// <summary>Texts that stand where a reason should, and give none (R-6.1.3-2).</summary>
internal static class Hollow
{
    /// <summary>The fewest characters of a justification.</summary>
    public const int Fewest = 10;

    private static readonly FrozenSet<string> Nothings =
        new[] { "", "na", "none", "nil", "no", "notapplicable", "notneeded", "notrequired", "notnecessary", "notrelevant", "tbd", "todo" }.ToFrozenSet();

    /// <summary>Only punctuation, a way of saying nothing, or the control's own title.</summary>
    public static bool Is(string? text, string? title)
    {
        var bare = Bare(text);
        return Nothings.Contains(bare) || bare == Bare(title);
    }

    /// <summary>Hollow, or too short for a justification.</summary>
    public static bool IsJustification(string? text, string? title) => Is(text, title) || text!.Trim().Length < Fewest;

    private static string Bare(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
