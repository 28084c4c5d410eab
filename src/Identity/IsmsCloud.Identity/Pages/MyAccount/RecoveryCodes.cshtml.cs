using IsmsCloud.Identity.Accounts;

namespace IsmsCloud.Identity.Pages;

[NeedsProof]
internal sealed class RecoveryCodesModel(RecoveryCodes recovery) : AccountPage
{
    internal bool HasAuthenticator { get; private set; }
    internal int Left { get; private set; }

    /// <summary>Shown once, on the answer that made them.</summary>
    internal IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync()
    {
        var me = await Me();
        (HasAuthenticator, Left) = (me.TwoFactorEnabled, await recovery.Left(me));
    }

    public async Task OnPostAsync(CancellationToken ct)
    {
        var me = await Me();
        HasAuthenticator = me.TwoFactorEnabled;
        if (HasAuthenticator) Codes = await recovery.Make(me, ct);
    }
}
