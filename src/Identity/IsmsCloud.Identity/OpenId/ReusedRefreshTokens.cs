using System.Globalization;
using IsmsCloud.Identity.Accounts;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace IsmsCloud.Identity.OpenId;

/// <summary>
/// Tells the person when a refresh token of theirs is used a second time: two have it, and one of them is a thief. That the
/// whole chain ends then is OpenIddict's own doing, right afterwards.
/// </summary>
internal sealed class ReusedRefreshTokens(IOpenIddictTokenManager tokens, SecurityLog log, TimeProvider time)
    : IOpenIddictServerHandler<ValidateTokenContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ValidateTokenContext>()
        .UseScopedHandler<ReusedRefreshTokens>()
        .SetOrder(OpenIddictServerHandlers.Protection.ValidateTokenEntry.Descriptor.Order - 1)
        .Build();

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.TokenId is not { } id || context.Principal?.HasTokenType(TokenTypeIdentifiers.RefreshToken) is not true) return;
        var ct = context.CancellationToken;
        if (await tokens.FindByIdAsync(id, ct) is not { } token || !await tokens.HasStatusAsync(token, Statuses.Redeemed, ct)) return;
        var leeway = context.Options.RefreshTokenReuseLeeway ?? TimeSpan.Zero;
        if (await tokens.GetRedemptionDateAsync(token, ct) + leeway > time.GetUtcNow()) return;
        if (Guid.TryParse(context.Principal.GetClaim(Claims.Subject), CultureInfo.InvariantCulture, out var account))
            await log.Write(account, SecurityEventKind.RefreshTokenReused, ct);
    }
}
