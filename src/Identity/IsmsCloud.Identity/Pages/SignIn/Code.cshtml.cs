using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace IsmsCloud.Identity.Pages;

/// <summary>The second step, for accounts with an authenticator.</summary>
[BindProperties]
internal sealed class SignInCodeModel(SignInManager<Account> signIn, PasswordSignIn passwords) : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Remember { get; set; }

    public string? Code { get; set; }
    public string? RecoveryCode { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        IsSignedIn || await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/account/sign-in") : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Try(
        "Code", "authenticator", _ => signIn.TwoFactorAuthenticatorSignInAsync(Digits(Code), Remember, rememberClient: false), ct);

    public Task<IActionResult> OnPostRecoveryAsync(CancellationToken ct) => Try("RecoveryCode", "recovery code", async account =>
    {
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(RecoveryCodes.Read(RecoveryCode));
        if (result.Succeeded) await Log(account.Id, SecurityEventKind.RecoveryCodeUsed, ct);
        return result;
    }, ct);

    private async Task<IActionResult> Try(string field, string by, Func<Account, Task<SignInResult>> step, CancellationToken ct)
    {
        if (IsSignedIn || await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return LocalRedirect("/account/sign-in");
        if (!Within("code", account.Email)) return Page();
        var result = await step(account);
        await passwords.Note(account, result, ct, by);
        if (result.Succeeded) return Onwards(ReturnUrl);
        Refuse(field, "Problem.Code");
        return Page();
    }

    private static string Digits(string? code) => new([.. (code ?? "").Where(char.IsAsciiDigit)]);
}
