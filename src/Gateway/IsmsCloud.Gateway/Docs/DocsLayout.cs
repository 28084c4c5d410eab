using System.Net;
using System.Text;

namespace IsmsCloud.Gateway.Docs;

/// <summary>The frame around each page.</summary>
static class DocsLayout
{
    internal static string Around(DocsPage page, IReadOnlyList<DocsPage> menu, HttpRequest request) => $"""
        <!doctype html>
        <html lang="en"{Theme(request)}>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Text(page.Title)} · IsmsCloud for developers</title>
        <meta name="description" content="{Text(page.Lead)}">
        <link rel="icon" href="{DocsAssets.Address("icon.svg")}" type="image/svg+xml">
        {(page == DocsPage.Explorer ? $"<link rel=\"stylesheet\" href=\"{DocsAssets.Address("graphiql.min.css")}\">" : "")}
        <link rel="stylesheet" href="{DocsAssets.Address("docs.css")}">
        <script src="{DocsAssets.Address(page == DocsPage.Explorer ? "explorer.js" : "docs.js")}" defer></script>
        </head>
        <body class="{(page == DocsPage.Explorer ? "wide" : "read")}">
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
        <a class="brand" href="/docs"><img src="{DocsAssets.Address("icon.svg")}" alt="" width="24" height="24"> IsmsCloud <span>for developers</span></a>
        <nav aria-label="Product"><a href="/docs/explorer"{Current(page.Name == "explorer")}>Explorer</a><a href="/docs/reference/">REST reference</a><a href="/">Sign in</a></nav>
        </header>
        <div class="frame">
        {(page == DocsPage.Explorer ? "" : Menu(page, menu))}
        <main id="content" tabindex="-1">{Here(page.Html, request)}</main>
        {Contents(page)}
        </div>
        </body>
        </html>
        """;

    static string Menu(DocsPage page, IReadOnlyList<DocsPage> menu)
    {
        var list = new StringBuilder("<nav class=\"menu\" aria-label=\"Documentation\"><details open><summary>Pages</summary><ul>");
        foreach (var one in menu)
            list.Append($"<li><a href=\"{one.Address}\"{Current(one.Name == page.Name)}>{Text(one.Title)}</a></li>");
        return list.Append("</ul></details></nav>").ToString();
    }

    static string Contents(DocsPage page)
    {
        if (page.Headings.Count < 2) return "";
        var list = new StringBuilder("<nav class=\"contents\" aria-labelledby=\"contents\"><p id=\"contents\">On this page</p><ul>");
        foreach (var heading in page.Headings)
            list.Append($"<li class=\"level-{heading.Level}\"><a href=\"#{heading.Id}\">{Text(heading.Text)}</a></li>");
        return list.Append("</ul></nav>").ToString();
    }

    // Commands name the address that they are read at, so that they can be pasted as they are.
    static string Here(string html, HttpRequest request) =>
        html.Replace("https://ismscloud.example", Text($"{request.Scheme}://{request.Host}"), StringComparison.Ordinal)
            .Replace("wss://ismscloud.example", Text($"{(request.IsHttps ? "wss" : "ws")}://{request.Host}"), StringComparison.Ordinal);

    // The web UI's own choice holds here too.
    static string Theme(HttpRequest request) => request.Cookies["theme"] is ("light" or "dark") and var theme ? $" data-theme=\"{theme}\"" : "";

    static string Current(bool here) => here ? " aria-current=\"page\"" : "";

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
