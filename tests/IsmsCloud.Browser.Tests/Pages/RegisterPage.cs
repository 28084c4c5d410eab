using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A register: its rows, its filters, its side panel.</summary>
public sealed class RegisterPage(IPage page) : WorkspacePage(page)
{
    /// <summary>The names of the columns.</summary>
    public ILocator Columns => Main.Locator("thead tr");

    public ILocator Rows => Main.Locator("tbody tr");

    public ILocator Panel => Page.GetByRole(AriaRole.Complementary, new() { Name = "Record" });

    public static async Task<RegisterPage> Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await At(new RegisterPage(page), address);
    }

    /// <summary>The one main action; not there for whoever may not, or looks at the past.</summary>
    public ILocator AddButton => Main.Locator("a.button-main");

    public ILocator Row(string title) => Rows.Filter(new() { HasText = title });

    public async Task<NewRecordPage> Add(string button)
    {
        await Main.GetByRole(AriaRole.Link, new() { Name = button }).First.ClickAsync();
        return await At(new NewRecordPage(Page), "/new");
    }

    /// <summary>As a page; a click would open the side panel.</summary>
    public async Task<RecordPage> Record(string title)
    {
        await Row(title).GetByRole(AriaRole.Link).PressAsync("Enter");
        return await At(new RecordPage(Page), RecordPage.AddressPattern);
    }

    public async Task<ReportPage> View(string name)
    {
        await Main.GetByRole(AriaRole.Navigation, new() { Name = "Views" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        return await At(new ReportPage(Page), "/(context|planning|operation)/[a-z-]+/[a-z-]+");
    }

    /// <summary>The browser's own way back, which has a key in every browser that has windows.</summary>
    public Task GoBack() => Page.GoBackAsync();

    /// <summary>Goes on from key to key until something of that name has the focus.</summary>
    public async Task TabTo(string name)
    {
        for (var step = 0; step < 60; step++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var here = await Focused.EvaluateAsync<string>("e => e.ariaLabel ?? e.textContent");
            if (here.Trim() == name)
                return;
        }

        throw new InvalidOperationException($"{name} cannot be reached by keys.");
    }

    public async Task Filter(string name, string value)
    {
        await Main.GetByRole(AriaRole.Combobox, new() { Name = name }).SelectOptionAsync(new SelectOptionValue { Label = value });
        await Settled();
    }

    /// <summary>The way to files that come in, which stands in the menu of those that go out.</summary>
    public async Task<ImportPage> Import()
    {
        await Press("Export and import");
        // An empty register names the way once more.
        await Main.Locator("a.menu-item").Filter(new() { HasText = "Import a file" }).ClickAsync();
        return await At(new ImportPage(Page), "/import$");
    }

    /// <summary>The export as the browser stored it.</summary>
    public async Task<IDownload> Export(string format)
    {
        var link = Main.GetByRole(AriaRole.Link, new() { Name = format });
        // The menu stays open behind a download.
        if (!await link.IsVisibleAsync())
            await Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Export") }).ClickAsync();
        return await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
    }
}
