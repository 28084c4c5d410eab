using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts.Api;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

[BindProperties]
internal sealed class SignUpModel(SignUps signUps) : AccountPage
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? NewPassword { get; set; }
    public string? Organisation { get; set; }
    public OrganisationKind Kind { get; set; }

    internal bool Sent { get; private set; }

    public async Task OnPostAsync(CancellationToken ct)
    {
        if (!await Valid() || !WithinMails("sign-up", Email!)) return;
        await signUps.Ask(new WantedSignUp(Name!.Trim(), Email!, NewPassword!, Organisation!.Trim(), Kind), ct);
        Sent = true;
    }

    private async Task<bool> Valid() =>
        NeedText(Name, "Name", 200) & NeedEmail(Email) & NeedText(Organisation, "Organisation", 200, "Problem.Organisation")
        & Need(Enum.IsDefined(Kind), "Kind", "Problem.Choice")
        & await NeedPassword(new Account(Email ?? "", Name ?? ""), NewPassword);
}
