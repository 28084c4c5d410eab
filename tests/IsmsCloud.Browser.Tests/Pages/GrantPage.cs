using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>What a consultancy asks for, behind the link of its mail.</summary>
public sealed class GrantPage(IPage page) : WorkspacePage(page)
{
    public static async Task<GrantPage> Open(IPage page, string link)
    {
        await page.GotoAsync(link);
        return await At(new GrantPage(page), "/organisation/engagements/grant");
    }

    public async Task<RecordPage> Grant(string consultancy)
    {
        await ShouldSay($"{consultancy} asks to act in the workspace of");
        await Press($"Let {consultancy} act");
        return await At(new RecordPage(Page), RecordPage.AddressPattern);
    }
}
