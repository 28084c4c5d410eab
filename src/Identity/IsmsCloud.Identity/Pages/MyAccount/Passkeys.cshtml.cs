using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IsmsCloud.Identity.Pages;

[BindProperties]
[NeedsProof]
internal sealed class PasskeysModel(
    SignInManager<Account> signIn, PasskeySignIn passkeys, AccountMails mails, IStringLocalizer<Text> text) : AccountPage
{
    public const int NameMax = 100;

    public string? Name { get; set; }
    public string? Credential { get; set; }

    internal IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Show(await Me());
        Name = text.Device(Request.Headers.UserAgent.ToString());
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        var me = await Me();
        var person = new PasskeyUserEntity { Id = me.Id.ToString(), Name = me.Email!, DisplayName = me.Name };
        return Content(await signIn.MakePasskeyCreationOptionsAsync(person), "application/json");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken ct)
    {
        var me = await Me();
        if (NeedText(Name, "Name", NameMax, "Problem.PasskeyName") && await passkeys.Made(Credential ?? "") is { } made)
        {
            made.Name = Name!.Trim();
            await Accounts.AddOrUpdatePasskeyAsync(me, made);
            mails.SecurityChanged(me.Email!, me.Name, "PasskeyAdded");
            await Log(me.Id, SecurityEventKind.PasskeyAdded, ct, made.Name);
            return Done("/account/passkeys", "Notice.PasskeyAdded");
        }
        if (ModelState.IsValid) Refuse("", "Problem.PasskeyMade");
        await Show(me);
        return Page();
    }

    private async Task Show(Account me) => Passkeys = [.. (await Accounts.GetPasskeysAsync(me)).OrderBy(p => p.CreatedAt)];
}
