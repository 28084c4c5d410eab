namespace IsmsCloud.Gateway.Rates;

/// <summary>Whose bucket a request is taken from.</summary>
readonly record struct Caller(CallerKind Kind, string Name);

enum CallerKind
{
    Token,
    Address,
    SignIn,
}
