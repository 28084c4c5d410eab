using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Gateway.Tests.Fixtures;

/// <summary>The real gateway on a real port, with the upstreams and settings of one test.</summary>
sealed class PublicPort : WebApplicationFactory<Program>
{
    readonly Dictionary<string, string?> settings = [];
    readonly List<Upstream> upstreams = [];
    string environment = "Development";

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    public static PublicPort Empty() => new();

    public static async Task<PublicPort> Before(params string[] services)
    {
        var edge = new PublicPort();
        foreach (var service in services)
            edge.With(service, await Upstream.Start());
        return edge;
    }

    public PublicPort With(string service, Upstream upstream)
    {
        upstreams.Add(upstream);
        return With($"services:{service}:http:0", upstream.Address);
    }

    public PublicPort With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    public PublicPort In(string name)
    {
        environment = name;
        return this;
    }

    public PublicPort Open()
    {
        UseKestrel();
        StartServer();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = ClientOptions.BaseAddress };
        return this;
    }

    public async Task<Seen> See(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, body);
        return JsonSerializer.Deserialize<Seen>(body, JsonSerializerOptions.Web)!;
    }

    public Task<Seen> See(string path) => See(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(path, TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await base.DisposeAsync();
        foreach (var upstream in upstreams)
            await upstream.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        // As a setting: the factory would write the port into a server that may have started meanwhile.
        builder.UseUrls("http://127.0.0.1:0");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
    }
}

static class Answers
{
    public static async Task<string?> Code(this HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("status").GetInt32().ShouldBe((int)response.StatusCode);
        var code = problem.GetProperty("code").GetString();
        problem.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
        return code;
    }

    public static string Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";
}
