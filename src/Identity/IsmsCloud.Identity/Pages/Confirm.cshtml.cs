using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Features.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

/// <summary>The link of a sign-up's mail. The password proves that who reads the mail is who signed up.</summary>
[BindProperties]
internal sealed class ConfirmModel(SignUps signUps, FinishSignUps organisations, SignInManager<Account> signIn) : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    public string? Password { get; set; }

    internal SignUp? SignUp { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => SignUp = await signUps.Find(Link, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        SignUp = await signUps.Find(Link, ct);
        if (SignUp is null || !Within("confirm", SignUp.Email)) return Page();
        if (await signUps.Confirm(SignUp, Password ?? "", ct) is not { } account)
        {
            Refuse("Password", "Problem.PasswordWrong");
            return Page();
        }
        await organisations.Finish(SignUp, account, ct);
        await Log(account.Id, SecurityEventKind.AccountCreated, ct);
        await signIn.SignInAsync(account, isPersistent: false, "pwd");
        return Onwards(null);
    }
}
