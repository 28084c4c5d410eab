using IsmsCloud.Browser.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>What is asked before a record moves on.</summary>
public sealed class MoveDialog(IPage page, string move) : ProductPage(page)
{
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog, new() { Name = move });

    public Form Fields => new(Dialog);

    public ILocator Refusal => Dialog.GetByRole(AriaRole.Alert);

    /// <summary>A file of that name, as one that lies on the person's disk.</summary>
    public async Task Attach(string name, ReadOnlyMemory<byte> content)
    {
        var path = Path.Combine(Artifacts.Folder, name);
        await using (var file = File.Create(path))
            await file.WriteAsync(content);
        await Dialog.Locator("input[type=file]").SetInputFilesAsync(path);
    }

    /// <summary>What the progress bar says until the file is there.</summary>
    public async Task<IReadOnlyList<string>> WatchProgress()
    {
        var bar = Dialog.GetByRole(AriaRole.Progressbar);
        await bar.WaitForAsync();
        return await bar.EvaluateAllAsync<string[]>("bars => bars.map(b => b.getAttribute('aria-label'))");
    }

    /// <summary>A further row, by the button that says so.</summary>
    public Task Add(string button) => Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task Confirm() => Dialog.GetByRole(AriaRole.Button, new() { Name = move, Exact = true }).ClickAsync();

    public async Task Do()
    {
        await Confirm();
        await Expect(Dialog).ToHaveCountAsync(0);
    }
}
