using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace IsmsCloud.Gateway.Edge;

/// <summary>What a person sees in the browser while the web UI is away; programs get problem details instead.</summary>
static class UnavailablePage
{
    const string Html =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">
        <title>IsmsCloud is not available</title><style>body{font:1rem/1.5 system-ui;max-width:40rem;margin:20vh auto;padding:0 1rem;color-scheme:light dark}</style></head>
        <body><main><h1>One moment, please</h1><p>IsmsCloud is starting or being updated. Nothing is lost; this page tries again by itself every few seconds.</p></main></body>
        </html>
        """;

    internal static bool IsWanted(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.Path.StartsWithSegments("/api")
        && context.Request.Headers[HeaderNames.Accept].ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);

    internal static Task Write(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html, context.RequestAborted);
    }
}
