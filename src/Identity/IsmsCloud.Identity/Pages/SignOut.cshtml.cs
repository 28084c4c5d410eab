using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

[NeedsAccount]
internal sealed class SignOutModel(SignInManager<Account> signIn) : AccountPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Log((await Me()).Id, SecurityEventKind.SignedOut, ct);
        await signIn.SignOutAsync();
        return Done("/account/sign-in", "Notice.SignedOut");
    }
}
