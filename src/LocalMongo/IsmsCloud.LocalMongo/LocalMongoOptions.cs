using System.Net;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.LocalMongo;

/// <summary>What may differ between two gateways.</summary>
public sealed record LocalMongoOptions
{
    /// <summary>After how long without a call a cursor is closed; MongoDB's own ten minutes.</summary>
    public TimeSpan CursorIdle { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Where it listens: an address of loopback. Any other is refused, since it asks nobody who they are.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Where failures are told; nowhere by default.</summary>
    public ILogger? Logger { get; init; }

    internal TimeProvider Clock { get; init; } = TimeProvider.System;
}
