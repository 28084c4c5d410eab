using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>The form for something new.</summary>
public sealed class NewRecordPage(IPage page) : WorkspacePage(page)
{
    public Form Fields => Form;

    /// <summary>What is said at the fields.</summary>
    public ILocator Errors => Main.Locator(".field-error");

    public static async Task<NewRecordPage> Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await At(new NewRecordPage(page), "/new");
    }

    public async Task Issue(string title, string side, string category)
    {
        await Form.Type("Title", title);
        await Form.Choose("Side", side);
        await Form.Choose("Category", category);
        await Form.Choose("Effect", "Hinders");
        await Form.Type("Why it matters", "It decides whether we can deliver.");
    }

    /// <summary>What isn't asked for, but can be told already.</summary>
    public Task ShowMore() => Main.GetByText("More fields, which can follow later").ClickAsync();

    public Task Save() => Press("Save");

    /// <summary>Something whose secret is shown once.</summary>
    public async Task<SecretPage> Made()
    {
        await Press("Make it and show its secret");
        await Main.Locator(".secret-box").WaitForAsync();
        return await At(new SecretPage(Page), "/new");
    }

    /// <summary>A proposal, which is sent as it is saved.</summary>
    public async Task<RecordPage> Sent()
    {
        await Press("Send the proposal");
        return await At(new RecordPage(Page), RecordPage.AddressPattern);
    }

    public async Task<RecordPage> Saved()
    {
        await Save();
        return await At(new RecordPage(Page), RecordPage.AddressPattern);
    }
}
