using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A new API client with its secret, which is shown here and nowhere else.</summary>
public sealed class SecretPage(IPage page) : WorkspacePage(page)
{
    public async Task<string> Secret() => (await Main.Locator(".secret-box pre").TextContentAsync())!;

    /// <summary>As it stands in the lines to paste.</summary>
    public async Task<string> ClientId()
    {
        var lines = await Main.Locator("pre").Filter(new() { HasText = "client_id=" }).TextContentAsync();
        return lines!.Split("client_id=")[1].Split(' ')[0];
    }

    public async Task<RecordPage> Kept()
    {
        await Follow("I have stored it");
        return await At(new RecordPage(Page), RecordPage.AddressPattern);
    }
}
