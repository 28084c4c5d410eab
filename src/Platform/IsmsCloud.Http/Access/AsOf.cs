using System.Globalization;
using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Http;

/// <summary>Reads <c>?asOf=</c>, a day (its end, UTC) or an instant, for everything that the request then reads.</summary>
internal sealed class AsOf(RequestDelegate next, TimeProvider time)
{
    public async Task Invoke(HttpContext http, WorkContext work)
    {
        if (http.Request.Query["asOf"].ToString() is { Length: > 0 } text)
        {
            if (Parse(text, time.GetUtcNow()) is not { } moment)
            {
                await Problem.Of(400, "as-of-invalid", "Give 'asOf' a day such as 2026-03-31 or an instant such as 2026-03-31T12:00:00Z, not in the future.", "asOf").ToResult().ExecuteAsync(http);
                return;
            }

            work.AsOf = moment;
        }

        await next(http);
    }

    private static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            return start > now ? null : start.AddDays(1).AddMilliseconds(-1) is var end && end < now ? end : now;
        }

        var parsed = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant);
        return parsed && instant <= now.AddSeconds(5) ? instant : null;
    }
}
