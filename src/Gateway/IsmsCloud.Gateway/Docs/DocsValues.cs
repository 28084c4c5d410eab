using System.Globalization;
using IsmsCloud.Gateway.Rates;
using IsmsCloud.Gateway.Routing;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Gateway.Docs;

/// <summary>What pages say with numbers that stand elsewhere: <c>{{rates.caller.burst}}</c>. One that nobody knows stops the page.</summary>
sealed class DocsValues(IOptions<RateLimits> rates)
{
    readonly Dictionary<string, string> all = All(rates.Value);

    internal string FillIn(string markdown)
    {
        var text = all.Aggregate(markdown, (page, value) => page.Replace($"{{{{{value.Key}}}}}", value.Value, StringComparison.Ordinal));
        return text.IndexOf("{{", StringComparison.Ordinal) is var at and >= 0
            ? throw new InvalidOperationException($"The documentation asks for a value that nobody knows: {text.AsSpan(at, Math.Min(40, text.Length - at))}")
            : text;
    }

    static Dictionary<string, string> All(RateLimits rates)
    {
        var values = new Dictionary<string, string>
        {
            ["body.ordinary"] = Size(EdgeRoute.Ordinary),
            ["body.attachment"] = Size(EdgeRoute.Attachment - EdgeRoute.Ordinary),
            ["events"] = EventReference.Markdown(),
        };
        foreach (var (name, limit) in new[] { ("caller", rates.Caller), ("address", rates.Address), ("signIn", rates.SignIn) })
        {
            values[$"rates.{name}.burst"] = Number(limit.Burst);
            values[$"rates.{name}.perMinute"] = Number(limit.PerMinute);
        }
        return values;
    }

    static string Size(long bytes) => $"{bytes / (1024 * 1024)} MB";

    static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f');
}
