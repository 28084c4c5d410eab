namespace IsmsCloud.Identity.OpenId;

/// <summary>Configuration section <c>Identity</c>, as far as tokens are concerned.</summary>
internal sealed class OpenIdOptions
{
    public const string Audience = "ismscloud";

    public Uri Issuer { get; set; } = new("http://localhost:8080/");

    public WebClientOptions Web { get; set; } = new();

    /// <summary>
    /// For this long a refresh token that was used already still works, so that a lost answer doesn't sign anybody out.
    /// Later use of it ends the whole chain.
    /// </summary>
    public TimeSpan RefreshReuseLeeway { get; set; } = TimeSpan.FromSeconds(10);

    public Uri At(string path) => new(Issuer, path);
}

/// <summary>The web UI, a confidential first-party client.</summary>
internal sealed class WebClientOptions
{
    public const string ClientId = "ismscloud-web";

    public string Secret { get; set; } = "";

    /// <summary>Where codes may go; <c>/signin-oidc</c> below the issuer where none is configured.</summary>
    public List<Uri> RedirectUris { get; set; } = [];

    /// <summary>Where a person may land after signing out; <c>/signout-callback-oidc</c> below the issuer where none is configured.</summary>
    public List<Uri> PostLogoutRedirectUris { get; set; } = [];
}
