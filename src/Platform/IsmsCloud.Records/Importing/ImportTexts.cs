using System.Globalization;

namespace IsmsCloud.Records.Importing;

/// <summary>Texts of cells as they are compared and counted with.</summary>
public static class ImportTexts
{
    /// <summary>The text without what makes no difference between headers or words: case, spaces and signs.</summary>
    public static string Normal(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>A number with a dot or a comma before its decimals, with or without signs between thousands; null where it is none, or could be two.</summary>
    public static decimal? Number(string text)
    {
        var plain = text.Trim().Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        var (dot, comma) = (plain.LastIndexOf('.'), plain.LastIndexOf(','));
        if (comma >= 0 && dot < 0 && plain.Length - comma == 4 && plain.IndexOf(',') == comma) return null;
        if (comma > dot) plain = plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
