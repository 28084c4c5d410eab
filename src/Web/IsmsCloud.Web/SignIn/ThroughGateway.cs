using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.SignIn;

/// <summary>
/// Sends what is meant for the issuer's public address to the gateway's inner one, under the public host name: seen from
/// inside, the public address need not exist.
/// </summary>
sealed class ThroughGateway(IOptions<SignInOptions> options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (issuer, gateway) = (options.Value.Issuer, options.Value.Gateway);
        if (request.RequestUri is { } uri && uri.Authority == issuer.Authority)
        {
            request.Headers.Host = issuer.Authority;
            request.RequestUri = new Uri(gateway, uri.PathAndQuery);
        }
        return base.SendAsync(request, cancellationToken);
    }
}
