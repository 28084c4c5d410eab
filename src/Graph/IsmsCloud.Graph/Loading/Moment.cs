using System.Globalization;
using GraphQL;

namespace IsmsCloud.Graph.Loading;

/// <summary>A day or an instant to look back to.</summary>
/// <param name="At">The instant; of a day its end.</param>
/// <param name="IsDay">Whether a day was named: the end of today is now.</param>
internal sealed record Moment(DateTimeOffset At, bool IsDay)
{
    public const string Argument = "asOf";

    public static Moment? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day == DateOnly.MaxValue ? null : new(new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMilliseconds(-1), true);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? new(at, false) : null;
    }

    /// <summary>The moment that the field, or the nearest one above it, asks for; null for now.</summary>
    public static DateTimeOffset? Of(IResolveFieldContext context)
    {
        for (var at = context; at is not null; at = at.Parent)
            if (at.Arguments is { } given && given.TryGetValue(Argument, out var value) && value.Value is Moment moment)
                return context.RequestServices!.GetRequiredService<Loaders>().Instant(moment);
        return null;
    }
}
