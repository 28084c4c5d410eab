using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace IsmsCloud.Identity.Keys;

/// <summary>The keys in memory: the first signing key signs, all are published. A change reaches OpenIddict through its options.</summary>
internal sealed class KeyRing : IConfigureOptions<OpenIddictServerOptions>, IOptionsChangeTokenSource<OpenIddictServerOptions>
{
    private volatile Keys _keys = new([], []);
    private CancellationTokenSource _changed = new();

    public string? Name => Options.DefaultName;

    public IReadOnlyList<SecurityKey> SigningKeys => _keys.Signing;

    public void Load(IReadOnlyList<SecurityKey> signing, IReadOnlyList<SecurityKey> encryption)
    {
        if (Same(signing, _keys.Signing) && Same(encryption, _keys.Encryption)) return;
        _keys = new Keys(signing, encryption);
        Interlocked.Exchange(ref _changed, new CancellationTokenSource()).Cancel();
    }

    public void Configure(OpenIddictServerOptions options)
    {
        var keys = _keys;
        options.SigningCredentials.AddRange(keys.Signing.Select(k => new SigningCredentials(k, SecurityAlgorithms.RsaSha256)));
        options.EncryptionCredentials.AddRange(keys.Encryption.Select(k =>
            new EncryptingCredentials(k, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512)));
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    private static bool Same(IReadOnlyList<SecurityKey> a, IReadOnlyList<SecurityKey> b) =>
        a.Select(k => k.KeyId).SequenceEqual(b.Select(k => k.KeyId));

    private sealed record Keys(IReadOnlyList<SecurityKey> Signing, IReadOnlyList<SecurityKey> Encryption);
}
