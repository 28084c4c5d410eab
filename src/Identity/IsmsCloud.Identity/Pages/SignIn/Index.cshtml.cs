using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

[BindProperties]
internal sealed class SignInModel(PasswordSignIn passwords, PasskeySignIn passkeys) : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Email { get; set; }
    public string? Password { get; set; }
    public bool Remember { get; set; }
    public string? Credential { get; set; }

    public IActionResult OnGet() => IsSignedIn ? Onwards(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (IsSignedIn) return Onwards(ReturnUrl);
        if (!Within("sign-in", Email ?? "")) return Page();
        var result = await passwords.Try(Email ?? "", Password ?? "", Remember, ct);
        if (result.Succeeded) return Onwards(ReturnUrl);
        if (result.RequiresTwoFactor) return RedirectToPage("/SignIn/Code", new { ReturnUrl, Remember });
        // One sentence for everything that can be wrong, the lock-out among it.
        Refuse("", "Problem.SignIn");
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.Options(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken ct)
    {
        if (IsSignedIn) return Onwards(ReturnUrl);
        if (!Within("passkey", null)) return Page();
        if (await passkeys.Try(Credential ?? "", ct)) return Onwards(ReturnUrl);
        Refuse("", "Problem.Passkey");
        return Page();
    }
}
