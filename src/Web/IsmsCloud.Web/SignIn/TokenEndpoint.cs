using System.Net;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.SignIn;

/// <summary>Asks the issuer for tokens, as the confidential client that we are.</summary>
sealed class TokenEndpoint(IHttpClientFactory clients, IOptions<SignInOptions> options)
{
    internal const string Client = "issuer";

    public Task<Tokens?> Refresh(string refreshToken, CancellationToken ct) => Ask(ct,
        ("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    public Task<Tokens?> Exchange(string personToken, string tenant, CancellationToken ct) => Ask(ct,
        ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
        ("subject_token", personToken),
        ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"),
        ("tenant", tenant));

    /// <summary>Null where the issuer says no; an exception where it could not be asked.</summary>
    async Task<Tokens?> Ask(CancellationToken ct, params (string Name, string Value)[] form)
    {
        var own = options.Value;
        using var content = new FormUrlEncodedContent(
            [.. form.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("client_id", SignInOptions.ClientId), new("client_secret", own.ClientSecret)]);
        using var response = await clients.CreateClient(Client).PostAsync(new Uri(own.Issuer, "connect/token"), content, ct);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Tokens>(ct);
    }
}

/// <summary>An answer of the token endpoint; <paramref name="ExpiresIn"/> in seconds.</summary>
sealed record Tokens(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("id_token")] string? IdToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
