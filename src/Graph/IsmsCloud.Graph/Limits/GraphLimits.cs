namespace IsmsCloud.Graph.Limits;

/// <summary>
/// Everything that bounds what one caller may ask for. Configuration section <c>Graph:Limits</c>; the documentation is
/// written from the defaults.
/// </summary>
internal sealed class GraphLimits
{
    /// <summary>Bytes of a request's body, or of one message of a WebSocket: query, variables and extensions together.</summary>
    public int Bytes { get; init; } = 100 * 1024;

    /// <summary>Names, numbers, brackets and the like in the query, counted before it is parsed.</summary>
    public int Tokens { get; init; } = 3000;

    /// <summary>Fields within fields, fragments taken for what they contain.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>Lists of the schema's own description within each other (<c>fields</c>, <c>possibleTypes</c> and the like).</summary>
    public int IntrospectionLists { get; init; } = 3;

    /// <summary>Aliases in the document.</summary>
    public int Aliases { get; init; } = 50;

    /// <summary>Directives in the document.</summary>
    public int Directives { get; init; } = 50;

    /// <summary>Rows of one page; more is refused, never cut.</summary>
    public int Page { get; init; } = 200;

    /// <summary>Rows that a page has where nothing is said; what is counted for it.</summary>
    public int UsualPage { get; init; } = 50;

    /// <summary>Rows that are counted for a list that has no pages.</summary>
    public int UsualList { get; init; } = 10;

    /// <summary>What one operation may cost; a point for each object that it may bring.</summary>
    public int Cost { get; init; } = 20_000;

    /// <summary>Points that a client may spend at once.</summary>
    public int Burst { get; init; } = 100_000;

    /// <summary>Points that come back to a client in a minute, evenly.</summary>
    public int PerMinute { get; init; } = 100_000;

    /// <summary>Seconds that one operation, or one event of a subscription, may take.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>Subscriptions that a client may have at the same time, over all its connections to this process.</summary>
    public int Subscriptions { get; init; } = 50;

    /// <summary>Events that wait for a subscriber who reads slowly; one more ends the subscription.</summary>
    public int Waiting { get; init; } = 256;

    /// <summary>Seconds until which a WebSocket must have sent <c>connection_init</c>.</summary>
    public int InitSeconds { get; init; } = 10;

    /// <summary>Seconds of silence after which a stream shows that it lives. Less than a minute: the gateway's patience.</summary>
    public double HeartbeatSeconds { get; init; } = 15;

    /// <summary>Seconds that a peer may leave a message unread before the connection is cut.</summary>
    public int SendSeconds { get; init; } = 10;

    /// <summary>Characters of automatically persisted operations that are kept for an organisation.</summary>
    public int Persisted { get; init; } = 1024 * 1024;

    internal bool AreUsable => Cost <= Burst && PerMinute > 0 && Page >= UsualPage && HeartbeatSeconds > 0;
}
