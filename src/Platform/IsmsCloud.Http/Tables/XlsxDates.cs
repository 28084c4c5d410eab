using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace IsmsCloud.Http;

/// <summary>Which cell formats of a workbook show dates, and what their numbers mean.</summary>
internal static partial class XlsxDates
{
    /// <summary>For each cell format, whether it is one of dates.</summary>
    public static IReadOnlyList<bool> Of(XmlReader? styles)
    {
        var (own, formats, inCells) = (new Dictionary<string, string>(), new List<bool>(), false);
        while (styles?.Read() == true)
        {
            if (styles.LocalName == "cellXfs") inCells = styles.NodeType is XmlNodeType.Element && !styles.IsEmptyElement;
            if (styles.NodeType is not XmlNodeType.Element) continue;
            if (styles.LocalName == "numFmt") own[styles.GetAttribute("numFmtId") ?? ""] = styles.GetAttribute("formatCode") ?? "";
            if (styles.LocalName == "xf" && inCells) formats.Add(IsDate(styles.GetAttribute("numFmtId") ?? "0", own));
        }

        return formats;
    }

    /// <summary>The day, with the time of day where there is one, ISO 8601.</summary>
    public static string Text(string serial, bool from1904)
    {
        if (!double.TryParse(serial, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 0 or > 2_900_000) return serial;
        var day = DateTime.FromOADate(days + (from1904 ? 1462 : 0));
        return day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static bool IsDate(string id, Dictionary<string, string> own) =>
        own.TryGetValue(id, out var code)
            ? Shown().Replace(code, "").AsSpan().IndexOfAny("dDmMyY") >= 0
            : int.TryParse(id, out var known) && known is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // What a format shows as it stands, colours and conditions among it, says nothing of dates.
    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.")]
    private static partial Regex Shown();
}
