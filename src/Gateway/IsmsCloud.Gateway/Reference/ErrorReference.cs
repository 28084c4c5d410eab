namespace IsmsCloud.Gateway.Reference;

static class ErrorReference
{
    const string Html =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Errors · IsmsCloud API</title>
        <style>body{font:1rem/1.6 system-ui;max-width:46rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}dt{font-family:ui-monospace,monospace;margin-top:1rem}</style></head>
        <body><main>
        <h1>Errors</h1>
        <p>Every error is a problem document (RFC 9457, <code>application/problem+json</code>): <code>status</code>, <code>title</code> and <code>detail</code>
        for people, a stable <code>code</code> for programs, and in <code>errors</code> each single fault with its <code>code</code>, <code>message</code> and the JSON
        <code>path</code> of the field. Where a rule stands behind it, <code>rule</code> and <code>clause</code> name it and the clause of ISO/IEC 27001.</p>
        <p>The codes of the rules are named in each operation's description in the <a href="/docs/">API reference</a>. Those that any operation may answer:</p>
        <dl>
        <dt id="token-missing">401 token-missing</dt><dd>Send a valid access token as <code>Authorization: Bearer …</code>.</dd>
        <dt id="token-without-tenant">403 token-without-tenant</dt><dd>The token names no organisation: exchange it at <code>/connect/token</code> for one that does.</dd>
        <dt id="permission-missing">403 permission-missing</dt><dd>None of the caller's roles has the permission that the operation needs.</dd>
        <dt id="unknown-service">404 unknown-service</dt><dd>No service answers at this address.</dd>
        <dt id="body-too-large">413 body-too-large</dt><dd>Bodies may have 1 MB, attachments 50 MB.</dd>
        <dt id="too-many-requests">429 too-many-requests</dt><dd>Wait for the seconds in <code>Retry-After</code>. <code>RateLimit-Limit</code>, <code>RateLimit-Remaining</code> and
        <code>RateLimit-Reset</code> on every answer say how many requests the bucket holds, how many are left, and in how many seconds it is full again.</dd>
        <dt id="unexpected">500 unexpected</dt><dd>A fault on our side, which has been recorded.</dd>
        <dt id="service-unavailable">502, 504 service-unavailable</dt><dd>The service is away or too slow. Whether a change was made is not known: read first, or send the same
        <code>Idempotency-Key</code> again.</dd>
        </dl>
        </main></body>
        </html>
        """;

    /// <summary>Where the <c>type</c> of each problem document points.</summary>
    internal static void MapErrorReference(this WebApplication app) =>
        app.MapGet("/docs/errors", () => Results.Content(Html, "text/html; charset=utf-8"));
}
