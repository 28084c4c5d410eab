using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

/// <summary>Where the link of the mail leads.</summary>
[BindProperties]
internal sealed class ResetPasswordModel(PasswordResets resets) : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    public string? NewPassword { get; set; }

    internal bool Alive { get; private set; }

    /// <summary>For password managers, which keep the new password under it.</summary>
    internal string? Email { get; private set; }

    public Task OnGetAsync() => Find();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await Find() is not { } account || !Within("reset", account.Email) || !await NeedPassword(account, NewPassword)) return Page();
        if (await resets.Set(account, NewPassword!, ct)) return Done("/account/sign-in", "Notice.PasswordReset");
        Alive = false;
        return Page();
    }

    private async Task<Account?> Find()
    {
        var account = await resets.Find(Link);
        (Alive, Email) = (account is not null, account?.Email);
        return account;
    }
}
