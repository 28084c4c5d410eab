namespace IsmsCloud.Http.Client;

/// <summary>A register whose records name others.</summary>
/// <typeparam name="TDto">The record as answered.</typeparam>
/// <typeparam name="TFields">Its editable fields.</typeparam>
/// <param name="http">Its base address is the gateway's or the service's.</param>
/// <param name="root">Path of the register.</param>
public class RecordClient<TDto, TFields>(HttpClient http, string root) : RegisterClient<TDto, TFields>(http, root)
    where TFields : class
{
    /// <summary>What it touches and what touches it.</summary>
    public Task<ApiResult<RippleDto>> Ripple(Guid id, CancellationToken ct, DateTimeOffset? asOf = null) => Part<RippleDto>(id, "ripple", ct, asOf);
}
