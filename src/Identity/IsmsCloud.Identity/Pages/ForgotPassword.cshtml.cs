using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

[BindProperties]
internal sealed class ForgotPasswordModel(PasswordResets resets) : AccountPage
{
    public string? Email { get; set; }

    internal bool Sent { get; private set; }

    public async Task OnPostAsync(CancellationToken ct)
    {
        if (!NeedEmail(Email) || !WithinMails("forgot", Email!)) return;
        await resets.Ask(Email!, ct);
        Sent = true;
    }
}
