using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>A program of a partner: it knows the public address, its id and its secret.</summary>
public sealed class Partner(Uri product, string id) : IDisposable
{
    readonly HttpClient http = new() { BaseAddress = product };

    public string Secret { get; set; } = "";

    /// <summary>Whether that secret gets a token.</summary>
    public async Task<bool> MayCome(string secret, CancellationToken ct)
    {
        using var answer = await Ask(secret, ct);
        return answer.StatusCode is HttpStatusCode.OK;
    }

    /// <summary>Makes an asset, and returns its id.</summary>
    public async Task<string> WritesDown(string asset, CancellationToken ct)
    {
        using var answer = await Ask(Secret, ct);
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(ct))!["access_token"]!.GetValue<string>();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/risks/assets")
        {
            Content = JsonContent.Create(new { name = asset, @class = "software", owner = new { id = "ticket-system", name = "Ticket system" }, classification = "internal" }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        using var made = await http.SendAsync(request, ct);
        var body = await made.Content.ReadAsStringAsync(ct);
        made.StatusCode.ShouldBe(HttpStatusCode.Created, body);
        return JsonNode.Parse(body)!["id"]!.GetValue<string>();
    }

    public void Dispose() => http.Dispose();

    async Task<HttpResponseMessage> Ask(string secret, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret });
        return await http.PostAsync("connect/token", form, ct);
    }
}
