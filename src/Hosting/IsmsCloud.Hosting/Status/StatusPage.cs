using System.Net;
using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting.Status;

/// <summary>The status page: one table, and the last lines of each log. Plain HTML that loads itself anew.</summary>
static class StatusPage
{
    static readonly string Style = Embedded.Text("status.css");

    internal static string Render(IEnumerable<Resource> resources)
    {
        var all = resources.Select(ResourceStatus.Of).ToList();
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="5">
            <title>{Summary(all)} – IsmsCloud</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>IsmsCloud on this machine</h1>
            <p>{Summary(all)}. This page loads itself anew every five seconds.</p>
            <div class="wide" role="region" aria-label="Resources" tabindex="0">
            <table>
            <thead><tr>{Cells("th scope=\"col\"", "Resource", "State", "Health", "Address", "Origin", "Process", "Restarts")}</tr></thead>
            <tbody>{string.Concat(all.Select(Row))}</tbody>
            </table>
            </div>
            <h2>Last log lines</h2>
            {string.Concat(all.Where(resource => resource.LogFile is not null).Select(Log))}
            </main>
            </body>
            </html>
            """;
    }

    static string Summary(IReadOnlyCollection<ResourceStatus> all) =>
        $"{all.Count(resource => resource.Healthy is true || resource is { State: "Running", Healthy: null })} of {all.Count} resources are well";

    static string Row(ResourceStatus resource) => $"""
        <tr><th scope="row"><a href="#{Text(resource.Name)}">{Text(resource.Name)}</a></th>
        <td class="{resource.State}">{resource.State}</td>{Cells("td", Health(resource))}<td>{Address(resource)}</td>
        {Cells("td", resource.Origin, $"{resource.ProcessId}", $"{resource.Restarts}")}</tr>
        """;

    static string Health(ResourceStatus resource) => resource.Healthy switch
    {
        true => "well",
        false => "not well",
        null => "not seen yet",
    };

    static string Address(ResourceStatus resource) => resource.Address?.StartsWith("http", StringComparison.Ordinal) is true
        ? $"""<a href="{Text(resource.Address)}">{Text(resource.Address)}</a>"""
        : Text(resource.Address);

    static string Log(ResourceStatus resource) => $"""
        <section id="{Text(resource.Name)}">
        <h3>{Text(resource.Name)}</h3>
        <p>{Text(resource.LogFile)}</p>
        <pre tabindex="0" aria-label="Log of {Text(resource.Name)}">{Text(string.Join('\n', resource.Log))}</pre>
        </section>
        """;

    static string Cells(string tag, params IEnumerable<string?> texts) =>
        string.Concat(texts.Select(text => $"<{tag}>{Text(text)}</{tag.Split(' ')[0]}>"));

    static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
