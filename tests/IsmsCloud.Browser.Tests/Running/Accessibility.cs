using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Running;

static class Accessibility
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // In the page itself: the library's own way opens a window for each look, which takes many times as long.
    const string Look = """
        async tags => (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations
            .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help}: ${node.target} ${node.html}`))
        """;

    static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>Fails with each violation, its rule and where it is.</summary>
    internal static async Task ShouldBeAccessible(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>(Look, Tags);
        found.ShouldBeEmpty($"{page.Url} is not open to everybody");
    }
}
