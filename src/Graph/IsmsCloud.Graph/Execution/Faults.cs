using IsmsCloud.Graph.Limits;

namespace IsmsCloud.Graph.Execution;

/// <summary>What more than one transport says.</summary>
internal static class Faults
{
    public static Fault TokenExpired() => new("token-expired", "The token has run out: subscribe again with a new one.");

    public static Fault TooManySubscriptions(GraphLimits limits) =>
        new("too-many-subscriptions", $"This client has {limits.Subscriptions} subscriptions running already; end one first.");
}
