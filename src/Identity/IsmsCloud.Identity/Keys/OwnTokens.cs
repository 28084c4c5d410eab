using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IsmsCloud.Identity.Keys;

/// <summary>Where other services fetch our keys, we have them at hand.</summary>
internal sealed class OwnTokens(KeyRing ring) : IConfigureNamedOptions<JwtBearerOptions>, IConfigurationManager<OpenIdConnectConfiguration>
{
    public void Configure(string? name, JwtBearerOptions options) => options.ConfigurationManager = this;

    public void Configure(JwtBearerOptions options) => Configure(null, options);

    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var configuration = new OpenIdConnectConfiguration();
        foreach (var key in ring.SigningKeys) configuration.SigningKeys.Add(key);
        return Task.FromResult(configuration);
    }

    public void RequestRefresh()
    {
        // Nothing is cached.
    }
}
