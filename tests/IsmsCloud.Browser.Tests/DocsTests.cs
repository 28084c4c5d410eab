using System.Net.Http.Headers;
using System.Net.Http.Json;
using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

/// <summary>The documentation does what it says.</summary>
[Collection<InOneOrganisation>]
public sealed class DocsTests(RunningProduct product, Chromium chromium, SharedOrganisation organisation) : BrowserTest(product, chromium)
{
    static readonly string[] Pages = ["docs", "docs/guide", "docs/graphql", "docs/rest", "docs/events", "docs/limits", "docs/errors", "docs/changelog", "docs/explorer"];

    readonly RunningProduct product = product;

    [Theory]
    [InlineData("guide", 8)]
    [InlineData("graphql", 2)]
    [InlineData("rest", 4)]
    [InlineData("limits", 2)]
    [InlineData("errors", 3)]
    public async Task Every_command_of_a_page_does_what_it_says(string page, int least)
    {
        var examples = await DocsExamples.Of(product.Address, page, "Shell", Ct);
        examples.Count.ShouldBeGreaterThanOrEqualTo(least);
        var said = await DocsExamples.Run(product.Address, page, examples, Ct);

        said.Count.ShouldBe(examples.Count);
        foreach (var (example, printed) in examples.Zip(said))
        {
            foreach (var word in example.Says)
                printed.ShouldContain(word, Case.Sensitive, example.Code);
            if (!example.Says.Contains("errors")) printed.ShouldNotContain("\"errors\":[{\"message\"", Case.Sensitive, example.Code);
        }
    }

    [Fact]
    public async Task The_lines_of_JavaScript_hear_what_changes()
    {
        var code = (await DocsExamples.Of(product.Address, "guide", "JavaScript", Ct)).ShouldHaveSingleItem().Code;
        using var http = new HttpClient { BaseAddress = product.Address };
        var token = await DemoToken(http);
        var reader = await Somebody("reader");
        await reader.Page.GotoAsync("/docs/guide");
        var heard = reader.Page.EvaluateAsync<string>($"token => new Promise(heard => {{ const console = {{ log: (...what) => heard(JSON.stringify(what)) }};\n{code}\n}})", token);
        await Eventually.Holds(async () => heard.IsCompleted || !await Changed(http, token), "the subscription to hear a change");

        (await heard).ShouldContain("recordChanged");
    }

    [Theory]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Every_page_is_open_to_everybody_and_fits_its_window(int width, ColorScheme theme)
    {
        var reader = await Somebody("reader", null, width, theme);
        var problems = new List<string>();
        reader.Page.Console += (_, message) => problems.AddRange(message.Type is "error" && !message.Text.Contains("401", StringComparison.Ordinal) ? [message.Text] : Array.Empty<string>());
        foreach (var address in Pages)
            await (await DocsPage.Open(reader.Page, address)).ShouldFit();

        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Code_is_copied_by_a_button()
    {
        var reader = await Somebody("reader");
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await DocsPage.Open(reader.Page, "docs/guide");
        await page.Main.GetByRole(AriaRole.Button, new() { Name = "Copy" }).First.ClickAsync();

        await Expect(page.Main.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        (await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldStartWith($"HOST={product.Address.GetLeftPart(UriPartial.Authority)}");
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_explorer_asks_with_the_session_of_whoever_is_signed_in(int width, ColorScheme theme)
    {
        var visitor = await Somebody("ivy", organisation.Cookies, width, theme);
        var problems = new List<string>();
        visitor.Page.Console += (_, message) => problems.AddRange(message.Type is "error" ? [message.Text] : Array.Empty<string>());
        var explorer = await DocsPage.Explorer(visitor.Page);
        await explorer.Run();

        await Expect(explorer.Answer).ToContainTextAsync("permissions");
        await Expect(explorer.Answer).ToContainTextAsync("risk:read");
        await explorer.ShouldBeOpenToEverybody();
        problems.ShouldBeEmpty();
    }

    static async Task<string> DemoToken(HttpClient http)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "demo-brandtsohl-sync",
            ["client_secret"] = "demo-secret-brandtsohl-a93e42d6",
        });
        using var answer = await http.PostAsync("connect/token", form, Ct);
        return (await answer.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>(Ct))!["access_token"]!.GetValue<string>();
    }

    static async Task<bool> Changed(HttpClient http, string token)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var made = await http.PostAsJsonAsync("api/context/issues", new
        {
            title = "Ransomware groups aim at our suppliers",
            side = "external",
            category = "threatLandscape",
            effect = "hinders",
            relevanceReason = "Two suppliers were encrypted this year.",
            owner = new { id = "ticket-system", name = "Ticket system" },
        }, Ct);
        using var judge = new HttpRequestMessage(HttpMethod.Post, $"{made.Headers.Location}/relevance") { Content = JsonContent.Create(new { relevant = true, reason = "It hit two suppliers of ours." }) };
        judge.Headers.IfMatch.Add(made.Headers.ETag!);
        using var judged = await http.SendAsync(judge, Ct);
        return judged.IsSuccessStatusCode;
    }
}
