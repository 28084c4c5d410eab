using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

[BindProperties]
[NeedsAccount]
internal sealed class NameModel : AccountPage
{
    public string? Name { get; set; }

    public async Task OnGetAsync() => Name = (await Me()).Name;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!NeedText(Name, "Name", 200)) return Page();
        var me = await Me();
        me.Name = Name!.Trim();
        await Accounts.UpdateAsync(me);
        await Log(me.Id, SecurityEventKind.NameChanged, ct, me.Name);
        return Done("/account", "Notice.NameChanged");
    }
}
