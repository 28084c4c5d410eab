using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace IsmsCloud.Identity.Pages;

/// <summary>One passkey: its name, and its end.</summary>
[BindProperties]
[NeedsProof]
internal sealed class PasskeyModel(AccountMails mails) : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public static string IdOf(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Find(await Me()) is not { } passkey) return NotFound();
        Name = passkey.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var me = await Me();
        if (await Find(me) is not { } passkey) return NotFound();
        if (!NeedText(Name, "Name", PasskeysModel.NameMax, "Problem.PasskeyName")) return Page();
        passkey.Name = Name!.Trim();
        await Accounts.AddOrUpdatePasskeyAsync(me, passkey);
        await Log(me.Id, SecurityEventKind.PasskeyRenamed, ct, passkey.Name);
        return Done("/account/passkeys", "Notice.PasskeyRenamed");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        var me = await Me();
        if (await Find(me) is not { } passkey) return NotFound();
        await Accounts.RemovePasskeyAsync(me, passkey.CredentialId);
        mails.SecurityChanged(me.Email!, me.Name, "PasskeyRemoved");
        await Log(me.Id, SecurityEventKind.PasskeyRemoved, ct, passkey.Name ?? "");
        return Done("/account/passkeys", "Notice.PasskeyRemoved");
    }

    private async Task<UserPasskeyInfo?> Find(Account me) =>
        (await Accounts.GetPasskeysAsync(me)).FirstOrDefault(p => IdOf(p) == Id);
}
