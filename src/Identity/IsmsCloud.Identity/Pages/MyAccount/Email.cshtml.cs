using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

[BindProperties]
[NeedsProof]
internal sealed class EmailModel(EmailChanges changes) : AccountPage
{
    public string? Email { get; set; }

    internal bool Sent { get; private set; }

    public async Task OnPostAsync(CancellationToken ct)
    {
        var me = await Me();
        if (!NeedEmail(Email) || !WithinMails("email", Email!)) return;
        await changes.Ask(me, Email!, ct);
        Sent = true;
    }
}
