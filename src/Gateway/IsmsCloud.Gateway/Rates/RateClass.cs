namespace IsmsCloud.Gateway.Rates;

/// <summary>How a request is counted: by what it does, and by whether we know who calls.</summary>
enum RateClass
{
    /// <summary>Pages, assets and data.</summary>
    Standard,

    /// <summary>
    /// Where passwords and codes are tried; counted by address, whoever calls. The token endpoint is no such place: its
    /// secrets are too long to be guessed, and the web UI asks there for everybody from one address.
    /// </summary>
    SignIn,
}
