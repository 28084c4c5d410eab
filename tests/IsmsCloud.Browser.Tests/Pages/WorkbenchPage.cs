using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>The workbench of the statement of applicability: its rows, worked on by keys.</summary>
public sealed class WorkbenchPage(IPage page) : WorkspacePage(page)
{
    public ILocator Rows => Main.Locator("tr.soa-line");

    /// <summary>What would be refused, rule by rule.</summary>
    public ILocator Gate => Main.Locator(".gate");

    /// <summary>The version in force, with what is stale.</summary>
    public ILocator Current => Main.Locator("section[aria-labelledby=soa-current]");

    /// <summary>The row at hand.</summary>
    public ILocator Panel => Page.Locator("aside.panel");

    public static async Task<WorkbenchPage> Open(IPage page, string address, string query = "")
    {
        await page.GotoAsync($"{address}/planning/soa{query}");
        return await At(new WorkbenchPage(page), "/planning/soa");
    }

    public ILocator Row(string code) => Main.Locator($"tr[id='soa-{code}']");

    /// <summary>Opens a row by a click and goes on by keys, as somebody does who goes through all of them.</summary>
    public async Task Keys(string code, params string[] keys)
    {
        await Row(code).Locator("td.cell-title").ClickAsync();
        await Expect(Panel).ToContainTextAsync(code);
        foreach (var key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    /// <summary>One decision for all rows that are shown.</summary>
    public async Task IncludeAll(string reason)
    {
        await Main.GetByLabel("Select all").CheckAsync();
        await Press("They are necessary");
        var dialog = new MoveDialog(Page, "They are necessary");
        await dialog.Fields.Tick("Reasons", reason);
        await dialog.Dialog.GetByRole(AriaRole.Button, new() { Name = "Decide all of them", Exact = true }).ClickAsync();
        await Expect(dialog.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Leaves a control out, by keys, with its justification.</summary>
    public async Task Exclude(string code, string justification)
    {
        await Keys(code, "n");
        var field = Panel.GetByLabel("Why it is not necessary");
        await field.FillAsync(justification);
        await Panel.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Row(code)).ToContainTextAsync("Not necessary");
    }

    public async Task<NewRecordPage> DraftAVersion()
    {
        await Follow("Draft a version");
        return await At(new NewRecordPage(Page), "/new");
    }

    public async Task<ImportPage> Import()
    {
        await Follow("Import a file");
        return await At(new ImportPage(Page), "/import$");
    }

    public async Task<ReportPage> WhatChanged()
    {
        await Current.GetByRole(AriaRole.Link, new() { Name = "What changed since" }).ClickAsync();
        return await At(new ReportPage(Page), "/difference");
    }
}
