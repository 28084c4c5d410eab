using IsmsCloud.Gateway.Routing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IsmsCloud.Gateway.Rates;

/// <summary>
/// The keys that our tokens are signed with, fetched from the identity service beside the requests: while it is away, no
/// request waits for it; callers are then told apart by address.
/// </summary>
sealed partial class SigningKeys(IHttpClientFactory http, IConfiguration configuration, ILogger<SigningKeys> log) : BackgroundService
{
    static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);
    static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    volatile IReadOnlyCollection<SecurityKey> keys = [];

    /// <summary>The token, if one of our keys signed it for us and its time isn't over.</summary>
    public async ValueTask<JsonWebToken?> Validate(string token, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (keys.Count == 0)
            return null;
        var result = await Tokens.ValidateTokenAsync(token, Rules());
        return result is { IsValid: true, SecurityToken: JsonWebToken { Subject.Length: > 0 } valid } ? valid : null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (RouteTable.Address(configuration, "identity") is not { } identity)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Fetch(new Uri(identity), stoppingToken);
            await Task.Delay(keys.Count == 0 ? Retry : Refresh, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Fetch(Uri identity, CancellationToken ct)
    {
        try
        {
            using var client = http.CreateClient(nameof(SigningKeys));
            var metadata = await client.GetFromJsonAsync<Discovery>(new Uri(identity, ".well-known/openid-configuration"), ct);
            // The address it names is the public one; the same path answers at the service itself.
            var set = await client.GetStringAsync(new Uri(identity, metadata!.JwksUri.PathAndQuery), ct);
            keys = [.. new JsonWebKeySet(set).GetSigningKeys()];
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            NotFetched(failed.Message);
        }
    }

    TokenValidationParameters Rules() => new()
    {
        ValidIssuer = configuration["Identity:Issuer"],
        ValidAudience = "ismscloud",
        ValidTypes = ["at+jwt"],
        IssuerSigningKeys = keys,
    };

    [LoggerMessage(LogLevel.Warning, "The signing keys could not be fetched from the identity service: {Reason}")]
    partial void NotFetched(string reason);

    sealed record Discovery([property: System.Text.Json.Serialization.JsonPropertyName("jwks_uri")] Uri JwksUri);
}
