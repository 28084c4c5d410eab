using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IsmsCloud.Bench.Running;

/// <summary>The demo's API clients, from <c>demo.json</c>.</summary>
sealed record DemoClient(string Id, string Secret, Guid Organisation)
{
    public static DemoClient Named(string id)
    {
        using var demo = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningSystem.Root, "IsmsCloud.AppHost", "demo.json")));
        return demo.RootElement.GetProperty("clients").EnumerateArray()
            .Select(client => client.Deserialize<DemoClient>(JsonSerializerOptions.Web)!)
            .Single(client => client.Id == id);
    }

    /// <summary>A way to the gateway that carries a token of this client; tokens live for ten minutes and are renewed.</summary>
    public HttpClient At(RunningSystem system) => new(new Signed(this, system.Gateway)) { BaseAddress = system.Gateway };

    sealed class Signed(DemoClient who, Uri gateway) : DelegatingHandler(new SocketsHttpHandler { MaxConnectionsPerServer = 64 })
    {
        static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

        readonly SemaphoreSlim one = new(1);
        string? token;
        long until;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            if (Environment.TickCount64 > Volatile.Read(ref until))
                await Renew(ct);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return await base.SendAsync(request, ct);
        }

        async Task Renew(CancellationToken ct)
        {
            await one.WaitAsync(ct);
            try
            {
                if (Environment.TickCount64 <= until)
                    return;
                using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", who.Id), new("client_secret", who.Secret)]);
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, "connect/token")) { Content = form };
                using var answer = await base.SendAsync(request, ct);
                if (!answer.IsSuccessStatusCode)
                    throw new InvalidOperationException($"No token for {who.Id}: {await answer.Content.ReadAsStringAsync(ct)}");
                token = (await answer.Content.ReadFromJsonAsync<TokenAnswer>(ct))!.AccessToken;
                Volatile.Write(ref until, Environment.TickCount64 + (long)Life.TotalMilliseconds);
            }
            finally
            {
                one.Release();
            }
        }
    }

    sealed record TokenAnswer([property: JsonPropertyName("access_token")] string AccessToken);
}
