using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using Microsoft.Playwright;
using MiniExcelLibs;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

[Collection<InOneOrganisation>]
public sealed class RegisterTests(RunningProduct product, Chromium chromium, SharedOrganisation organisation) : BrowserTest(product, chromium)
{
    [Fact]
    public async Task Keys_alone_are_enough_to_filter_open_and_leave()
    {
        var (register, keyboard) = await Open();
        await keyboard.PressAsync("Tab");
        await Expect(register.Focused).ToHaveTextAsync("Skip to content");
        await keyboard.PressAsync("Enter");
        await register.TabTo("Side");
        await keyboard.TypeAsync("External");
        await Expect(register.Rows).ToHaveCountAsync(2);
        await register.TabTo(SharedOrganisation.Issues[0]);
        await keyboard.PressAsync("Enter");
        var record = await register.Opened();
        await Expect(record.Title).ToContainTextAsync(SharedOrganisation.Issues[0]);
        await Expect(record.Title).ToBeFocusedAsync();
        await register.GoBack();
        await Expect(register.Rows).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_click_shows_a_record_beside_its_register_and_a_second_one_opens_its_page()
    {
        var (register, _) = await Open();
        var row = register.Row(SharedOrganisation.Issues[1]);
        await row.ClickAsync();
        await Expect(register.Panel).ToContainTextAsync(SharedOrganisation.Issues[1]);
        await row.ClickAsync();
        await Expect((await register.Opened()).Title).ToContainTextAsync(SharedOrganisation.Issues[1]);
    }

    [Fact]
    public async Task On_a_phone_the_register_is_a_list_and_nothing_sticks_out()
    {
        var (register, _) = await Open(width: 390);
        foreach (var title in SharedOrganisation.Issues)
            await Expect(register.Row(title)).ToBeVisibleAsync();
        await Expect(register.Columns).Not.ToBeInViewportAsync();
        await register.ShouldFit();
        await register.Row(SharedOrganisation.Issues[0]).ClickAsync();
        await Expect(register.Panel).ToContainTextAsync(SharedOrganisation.Issues[0]);
    }

    [Fact]
    public async Task What_the_filters_show_is_what_is_exported()
    {
        var (register, _) = await Open();
        await register.Filter("Category", "People");
        await Expect(register.Rows).ToHaveCountAsync(1);
        var csv = await register.Export("CSV");
        csv.SuggestedFilename.ShouldStartWith("issues-");
        var lines = await File.ReadAllLinesAsync(await csv.PathAsync(), Ct);
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain(SharedOrganisation.Issues[2]);

        var xlsx = await register.Export("Excel");
        xlsx.SuggestedFilename.ShouldEndWith(".xlsx");
        await using var file = await xlsx.CreateReadStreamAsync();
        file.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Single().Values.ShouldContain(SharedOrganisation.Issues[2]);
    }

    async Task<(RegisterPage Register, IKeyboard Keyboard)> Open(int width = 1440)
    {
        var visitor = await Somebody("ivy", organisation.Cookies, width);
        return (await RegisterPage.Open(visitor.Page, $"{organisation.Address}/context/issues"), visitor.Page.Keyboard);
    }
}
