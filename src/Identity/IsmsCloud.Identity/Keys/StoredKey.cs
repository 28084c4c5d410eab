namespace IsmsCloud.Identity.Keys;

/// <summary>A signing or encryption key, protected by the data-protection key ring.</summary>
internal sealed class StoredKey
{
    public required string Id { get; init; }
    public required KeyUse Use { get; init; }
    public required byte[] Material { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Published from the start, used from here on: everybody who checks tokens has met it by then.</summary>
    public required DateTimeOffset ActiveFrom { get; init; }
}

internal enum KeyUse
{
    Signing,
    Encryption,
}
