using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Revisions;
using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Http;

/// <summary>
/// Honours <c>Idempotency-Key</c> on POST: the same key from the same caller is carried out once, and answered the same
/// for a day. The key is also the causation of what is saved, so that even an answer lost in a crash is not done twice.
/// </summary>
internal sealed class Idempotency(RequestDelegate next)
{
    private const int MaxKey = 200;

    public async Task Invoke(HttpContext http, TenantContext who)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(http.Request.Method) || !who.IsSet || http.Request.ContentLength > 1024 * 1024)
        {
            await next(http);
            return;
        }

        if (key.Length > MaxKey || key.Any(char.IsControl))
        {
            await Problem.Of(400, "idempotency-key-invalid", $"An Idempotency-Key has at most {MaxKey} printable characters.").ToResult().ExecuteAsync(http);
            return;
        }

        await Once(http, key, who);
    }

    private async Task Once(HttpContext http, string key, TenantContext who)
    {
        var deposits = (Deposits)http.RequestServices.GetService(typeof(Deposits))!;
        var request = await HashOf(http.Request, http.RequestAborted);
        if (await deposits.Find(key, http.RequestAborted) is { } earlier)
        {
            await (earlier.Request == request ? Replay(http, earlier) : KeyReused(http));
            return;
        }

        ((WorkContext)http.RequestServices.GetService(typeof(WorkContext))!).Causation = $"http/{who.Actor.Id}/{key}";
        var deposit = await Run(http, request);
        if (deposit.Status < 300 && !IsShownOnce(http.Response)) await deposits.Put(key, deposit, CancellationToken.None);
    }

    private async Task<Deposit> Run(HttpContext http, string request)
    {
        var wire = http.Response.Body;
        using var held = new MemoryStream();
        http.Response.Body = held;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = wire;
        }

        await wire.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), http.RequestAborted);
        return new Deposit(request, http.Response.StatusCode, Headers(http.Response), held.ToArray());
    }

    // A new secret is kept nowhere; asking again is answered as done already.
    private static bool IsShownOnce(HttpResponse response) => response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Headers(HttpResponse response) =>
        new[] { "Content-Type", "Location", "ETag" }.Where(response.Headers.ContainsKey).ToDictionary(n => n, n => response.Headers[n].ToString());

    private static async Task Replay(HttpContext http, Deposit earlier)
    {
        http.Response.StatusCode = earlier.Status;
        foreach (var (name, value) in earlier.Headers) http.Response.Headers[name] = value;
        http.Response.Headers["Idempotent-Replayed"] = "true";
        await http.Response.Body.WriteAsync(earlier.Body, http.RequestAborted);
    }

    private static Task KeyReused(HttpContext http) =>
        Problem.Of(422, "idempotency-key-reused", "This Idempotency-Key was used for another request. Use a new one.").ToResult().ExecuteAsync(http);

    private static async Task<string> HashOf(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString} {request.Headers.IfMatch}\n"));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0) hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
