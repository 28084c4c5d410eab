using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

/// <summary>Whoever walks by an open browser must not be able to take the account over.</summary>
[BindProperties]
[NeedsAccount]
internal sealed class ProveModel(PasswordSignIn passwords, PasskeySignIn passkeys, TimeProvider time) : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Password { get; set; }
    public string? Credential { get; set; }

    internal bool HasPasskey { get; private set; }

    public async Task OnGetAsync() => HasPasskey = (await Accounts.GetPasskeysAsync(await Me())).Count > 0;

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.Options(await Me()), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var me = await Me();
        return await Try(() => passwords.IsPassword(me, Password, ct), me, "Password", "Problem.Password");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken ct)
    {
        var me = await Me();
        return await Try(() => passkeys.IsOf(me, Credential ?? "", ct), me, "", "Problem.Passkey");
    }

    private async Task<IActionResult> Try(Func<Task<bool>> proof, Account me, string field, string problem)
    {
        if (Within("prove", me.Email))
        {
            if (await proof())
            {
                await HttpContext.Prove(time.GetUtcNow());
                return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect("/account");
            }
            Refuse(field, problem);
        }
        await OnGetAsync();
        return Page();
    }
}
