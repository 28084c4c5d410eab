using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Mail;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

[BindProperties]
[NeedsAccount]
internal sealed class PasswordModel(PasswordSignIn passwords, SessionList sessions, AccountMails mails) : AccountPage
{
    public string? Password { get; set; }
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var me = await Me();
        if (!Within("prove", me.Email) || !await NeedPassword(me, NewPassword)) return Page();
        if (!Need(await passwords.IsPassword(me, Password, ct), "Password", "Problem.Password")) return Page();
        await Accounts.ChangePasswordAsync(me, Password!, NewPassword!);
        await KeepSession(me);
        await sessions.EndOthers(me.Id, SessionId, ct);
        mails.PasswordChanged(me.Email!, me.Name);
        await Log(me.Id, SecurityEventKind.PasswordChanged, ct);
        return Done("/account", "Notice.PasswordChanged");
    }
}
