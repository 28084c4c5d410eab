using IsmsCloud.Browser.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A file on its way into a register.</summary>
public sealed class ImportPage(IPage page) : WorkspacePage(page)
{
    /// <summary>What is wrong, line by line.</summary>
    public ILocator Problems => Main.GetByRole(AriaRole.Table, new() { Name = "Problems, line by line" }).Locator("tbody tr");

    /// <summary>What came, or would come, of the rows.</summary>
    public ILocator Outcome => Main.Locator("section[role=status]");

    static string AddressOf(string address) => System.Text.RegularExpressions.Regex.Escape(address);

    public static async Task<ImportPage> Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await At(new ImportPage(page), AddressOf(address));
    }

    public async Task Upload(string name, string content)
    {
        var path = Path.Combine(Artifacts.Folder, name);
        await File.WriteAllTextAsync(path, content);
        await Main.Locator("input[type=file]").SetInputFilesAsync(path);
        await Expect(Main.GetByRole(AriaRole.Heading, new() { Name = "Columns" })).ToBeVisibleAsync();
        await At(this, @"import=");
    }

    public ILocator ColumnFor(string field) => Main.GetByRole(AriaRole.Combobox, new() { Name = $"Column for {field}", Exact = true });

    public Task Otherwise(string field, string value) => Main.GetByRole(AriaRole.Textbox, new() { Name = $"{field} where the column says nothing", Exact = true }).FillAsync(value);

    public async Task Check()
    {
        await Press("Check all rows");
        await Expect(Outcome).ToContainTextAsync("Checked, nothing saved yet");
        await At(this, "import=");
    }

    public async Task Run(bool leaveOutErrors = false)
    {
        if (leaveOutErrors) await Main.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Make|Decide) ") }).ClickAsync();
        await Expect(Outcome).ToContainTextAsync("Imported");
        await At(this, "import=");
    }

    public async Task Undo(string reason)
    {
        await Press("Undo this import");
        await Main.GetByRole(AriaRole.Textbox, new() { Name = "Why" }).FillAsync(reason);
        await Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo ") }).ClickAsync();
        await Expect(Outcome).ToContainTextAsync("Undone");
        await At(this, "import=");
    }
}
