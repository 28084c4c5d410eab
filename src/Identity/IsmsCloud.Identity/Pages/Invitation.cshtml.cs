using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Features.Invitations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

/// <summary>The link of an invitation's mail. It proves the address: whoever has no account yet makes one right here.</summary>
[BindProperties]
internal sealed class InvitationModel(Joining joining, SignInManager<Account> signIn) : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    public string? Name { get; set; }
    public string? NewPassword { get; set; }

    internal OpenInvitation? Invitation { get; private set; }

    internal Guest Guest { get; private set; }

    internal string SignedInAs { get; private set; } = "";

    public Task OnGetAsync(CancellationToken ct) => Look(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var account = await Look(ct);
        if (Invitation is null || !Within("invitation", Invitation.Email)) return Page();
        if (Guest is Guest.New) account = await Create(Invitation.Email, ct);
        if (account is null || Guest is Guest.SomebodyElse or Guest.SignedOut) return Page();
        if (await joining.Join(Invitation, account, ct) is { } refusal)
        {
            Refuse("", "Invitation.Refused", refusal.Message);
            return Page();
        }
        if (Guest is Guest.New) await signIn.SignInAsync(account, isPersistent: false, "pwd");
        return Onwards(null);
    }

    private async Task<Account?> Look(CancellationToken ct)
    {
        Invitation = await joining.Open(Link, ct);
        if (Invitation is null) return null;
        var me = await Accounts.GetUserAsync(User);
        SignedInAs = me?.Email ?? "";
        Guest = me is not null ? Invitation.IsFor(me) ? Guest.Invited : Guest.SomebodyElse
            : await Accounts.FindByEmailAsync(Invitation.Email) is null ? Guest.New : Guest.SignedOut;
        return me;
    }

    private async Task<Account?> Create(string email, CancellationToken ct)
    {
        var account = new Account(email, Name?.Trim() ?? "") { EmailConfirmed = true };
        if (!(NeedText(Name, "Name", 200) & await NeedPassword(account, NewPassword))) return null;
        if (!(await Accounts.CreateAsync(account, NewPassword!)).Succeeded) return null;
        await Log(account.Id, SecurityEventKind.AccountCreated, ct);
        return account;
    }
}

/// <summary>Who opened the link.</summary>
internal enum Guest
{
    /// <summary>Nobody has an account of that address yet.</summary>
    New,

    /// <summary>Somebody has one, but isn't signed in.</summary>
    SignedOut,

    /// <summary>The one who is invited.</summary>
    Invited,

    /// <summary>Somebody who is signed in with another address.</summary>
    SomebodyElse,
}
