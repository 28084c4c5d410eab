using System.Globalization;
using IsmsCloud.Gateway.Rates;
using IsmsCloud.Gateway.Routing;
using IsmsCloud.Graph.Limits;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Gateway.Docs;

/// <summary>What pages say with numbers that stand elsewhere: <c>{{rates.caller.burst}}</c>. One that nobody knows stops the page.</summary>
sealed class DocsValues(IOptions<RateLimits> rates, IConfiguration configuration)
{
    readonly Dictionary<string, string> all = All(rates.Value, configuration.GetSection("Graph:Limits").Get<GraphLimits>() ?? new GraphLimits());

    internal string FillIn(string markdown)
    {
        var text = all.Aggregate(markdown, (page, value) => page.Replace($"{{{{{value.Key}}}}}", value.Value, StringComparison.Ordinal));
        return text.IndexOf("{{", StringComparison.Ordinal) is var at and >= 0
            ? throw new InvalidOperationException($"The documentation asks for a value that nobody knows: {text.AsSpan(at, Math.Min(40, text.Length - at))}")
            : text;
    }

    static Dictionary<string, string> All(RateLimits rates, GraphLimits graph)
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
        foreach (var (name, number) in Of(graph))
            values[$"graph.{name}"] = Number(number);
        return values;
    }

    static IEnumerable<(string Name, int Number)> Of(GraphLimits graph) =>
    [
        ("page", graph.Page), ("usualPage", graph.UsualPage), ("usualList", graph.UsualList), ("bytes", graph.Bytes / 1024), ("tokens", graph.Tokens),
        ("depth", graph.Depth), ("aliases", graph.Aliases), ("directives", graph.Directives), ("cost", graph.Cost), ("burst", graph.Burst),
        ("perMinute", graph.PerMinute), ("seconds", graph.Seconds), ("subscriptions", graph.Subscriptions), ("waiting", graph.Waiting), ("initSeconds", graph.InitSeconds),
    ];

    static string Size(long bytes) => $"{bytes / (1024 * 1024)} MB";

    static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f');
}
