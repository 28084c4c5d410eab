using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

/// <summary>Where the mail to the new address leads. Only the account's own person can take it, so a mistyped address gives nothing away.</summary>
[NeedsAccount]
internal sealed class EmailConfirmModel(EmailChanges changes) : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    internal string? Email { get; private set; }

    public async Task OnGetAsync() => Email = await changes.Find(await Me(), Link);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var me = await Me();
        if (await changes.Find(me, Link) is not { } email || !await changes.Set(me, email, ct)) return Page();
        await KeepSession(me);
        return Done("/account", "Notice.EmailChanged");
    }
}
