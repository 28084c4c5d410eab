using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Resources;
using Microsoft.Extensions.Localization;

namespace IsmsCloud.Identity.Pages;

/// <summary>How the account stands, and where each thing is changed.</summary>
[NeedsAccount]
internal sealed class OverviewModel(RecoveryCodes recovery, SessionList sessions, SecurityLog log, IStringLocalizer<Text> text) : AccountPage
{
    internal Account Account { get; private set; } = null!;
    internal int CodesLeft { get; private set; }
    internal int Passkeys { get; private set; }
    internal int Sessions { get; private set; }
    internal string LastEvent { get; private set; } = "";
    internal string PasswordSince { get; private set; } = "";

    /// <summary>Whether more than a password stands between the account and the world.</summary>
    internal bool IsStrong => Account.TwoFactorEnabled || Passkeys > 0;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Account = await Me();
        CodesLeft = await recovery.Left(Account);
        Passkeys = (await Accounts.GetPasskeysAsync(Account)).Count;
        Sessions = (await sessions.Of(Account.Id, ct)).Count;
        PasswordSince = (await log.PasswordSince(Account.Id, ct)).Day();
        if (await log.Of(Account.Id, before: null, 1, ct) is [var last]) LastEvent = $"{text[$"Event.{last.Kind}"]}, {last.At.Day()}";
    }
}
