using System.Text;
using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace IsmsCloud.Identity.Pages;

[BindProperties]
[NeedsProof]
internal sealed class AuthenticatorModel(Authenticators authenticators) : AccountPage
{
    public string? Code { get; set; }

    /// <summary>The key that waits for its confirmation; null while an app is in use.</summary>
    internal string? Key { get; private set; }

    internal string Picture { get; private set; } = "";

    /// <summary>Shown once, when the app has just been turned on.</summary>
    internal IReadOnlyList<string>? Codes { get; private set; }

    internal string SpacedKey => string.Join(' ', Key!.Chunk(4).Select(part => new string(part)));

    public async Task OnGetAsync() => await Show(await Me());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var me = await Me();
        if (!me.TwoFactorEnabled && Within("code", me.Email))
        {
            Codes = await authenticators.TurnOn(me, new string([.. (Code ?? "").Where(char.IsAsciiDigit)]), ct);
            if (Need(Codes is not null, "Code", "Problem.Code")) await KeepSession(me);
        }
        await Show(me);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        var me = await Me();
        await authenticators.TurnOff(me, ct);
        await KeepSession(me);
        return Done("/account", "Notice.AuthenticatorOff");
    }

    private async Task Show(Account me)
    {
        if (me.TwoFactorEnabled) return;
        Key = await authenticators.WaitingKey(me);
        using var code = QRCodeGenerator.GenerateQrCode(authenticators.AddressOf(me, Key), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        Picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(4)));
    }
}
