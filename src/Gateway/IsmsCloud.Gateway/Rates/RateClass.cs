namespace IsmsCloud.Gateway.Rates;

/// <summary>How a request is counted: by what it does, and by whether we know who calls.</summary>
enum RateClass
{
    /// <summary>Pages, assets and data.</summary>
    Standard,

    /// <summary>Where passwords and secrets are tried; counted by address, whoever calls.</summary>
    SignIn,
}
