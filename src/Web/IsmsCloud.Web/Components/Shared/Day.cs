using System.Globalization;

namespace IsmsCloud.Web.Components.Shared;

/// <summary>Days and times as people read them: 23 Nov 2026, 14:05 UTC.</summary>
public static class Day
{
    static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", Culture).Replace("Sept", "Sep", StringComparison.Ordinal);

    public static string Of(DateTimeOffset at) => Of(DateOnly.FromDateTime(at.UtcDateTime));

    public static string Time(DateTimeOffset at) => $"{Of(at)}, {at.UtcDateTime.ToString("HH:mm", Culture)} UTC";

    /// <summary>An instant as JSON spells it.</summary>
    public static string Time(string json) =>
        DateTimeOffset.TryParse(json, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Time(at) : json;

    /// <summary>A date or an instant as JSON spells them; the text itself where it is neither.</summary>
    public static string Of(string json) =>
        DateOnly.TryParseExact(json, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day)
        : DateTimeOffset.TryParse(json, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Of(at)
        : json;
}
