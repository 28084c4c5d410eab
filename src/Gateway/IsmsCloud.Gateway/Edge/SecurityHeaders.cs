using Microsoft.Net.Http.Headers;
using Scalar.AspNetCore;

namespace IsmsCloud.Gateway.Edge;

/// <summary>
/// The headers that tell a browser what our pages may do. A service that states a policy of its own (a sandbox around a
/// downloaded file, a nonce on a page) keeps it; where it is silent the strict one below holds.
/// </summary>
sealed class SecurityHeaders(RequestDelegate next)
{
    static readonly (string Name, string Value)[] Fixed =
    [
        (HeaderNames.XContentTypeOptions, "nosniff"),
        (HeaderNames.XFrameOptions, "DENY"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.Remove(HeaderNames.Server);
        headers.Remove(HeaderNames.XPoweredBy);
        foreach (var (name, value) in Fixed)
            headers.TryAdd(name, value);
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy(context));
        return Task.CompletedTask;
    }

    // WebSockets to our own host alone: a bare "wss:" would let an injected script talk to any.
    static string Policy(HttpContext context) =>
        $"default-src 'self'; script-src 'self'{Nonce(context)}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + $"connect-src 'self' {(context.Request.IsHttps ? "wss" : "ws")}://{context.Request.Host}; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'";

    static string Nonce(HttpContext context) =>
        context.Items.TryGetValue(ScalarOptions.NonceHttpContextItemKey, out var nonce) ? $" 'nonce-{nonce}'" : "";
}
