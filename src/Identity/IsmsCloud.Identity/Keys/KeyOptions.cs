namespace IsmsCloud.Identity.Keys;

/// <summary>Configuration section <c>Identity:Keys</c>.</summary>
internal sealed class KeyOptions
{
    public const int SecretMin = 32;

    /// <summary>
    /// What the keys in the database are encrypted under; at least <see cref="SecretMin"/> random characters outside
    /// Development. It can't be changed without losing what is protected: authenticators, signing keys, links.
    /// </summary>
    public string Secret { get; set; } = "";

    public TimeSpan RotateAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long a new key is published before it signs: longer than anybody caches the key set without looking again.</summary>
    public TimeSpan PublishAhead { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a key is still published once its successor signs: longer than any token lives that it signed.</summary>
    public TimeSpan KeepAfterSuccessor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How often a process looks for keys that another one made.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(1);
}
