using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A record: its sections, how it stands, its history.</summary>
public sealed class RecordPage(IPage page) : WorkspacePage(page)
{
    internal const string AddressPattern = "/[0-9a-f-]{36}(\\?.*)?$";

    public ILocator Title => Main.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>State, moves, what is in the way, approvals.</summary>
    public ILocator Standing => Main.GetByRole(AriaRole.Complementary, new() { Name = "Standing" });

    public static async Task<RecordPage> Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await At(new RecordPage(page), AddressPattern);
    }

    public RecordSection Section(string heading) => new(Page, heading);

    public Task ShouldStand(string state) => Expect(Standing.Locator(".standing-state")).ToContainTextAsync(state);

    public async Task<MoveDialog> Begin(string move)
    {
        await Standing.GetByRole(AriaRole.Button, new() { Name = move, Exact = true }).ClickAsync();
        return await At(new MoveDialog(Page, move), AddressPattern);
    }

    /// <summary>A move that asks for nothing but its reason.</summary>
    public async Task Move(string move, string reason)
    {
        var dialog = await Begin(move);
        await dialog.Fields.Type("Reason", reason);
        await dialog.Do();
    }

    public Task<ConflictDialog> Conflict() => At(new ConflictDialog(Page), AddressPattern);

    public Task<IDownload> Download(string file) =>
        Page.RunAndWaitForDownloadAsync(() => Standing.GetByRole(AriaRole.Link, new() { Name = file }).ClickAsync());

    public async Task<HistoryTab> History()
    {
        await Tab("History");
        return await At(new HistoryTab(Page), "tab=history");
    }

    public async Task<RecordPage> Links()
    {
        await Tab("Links");
        return await At(this, "tab=links");
    }

    public async Task<ReportPage> Sheet(string name)
    {
        await Follow(name);
        return await At(new ReportPage(Page), "version=");
    }

    Task Tab(string name) => Main.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the record" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
}
