using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Running;

static class Accessibility
{
    static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    /// <summary>Fails with each violation, its rule and where it is.</summary>
    internal static async Task ShouldBeAccessible(this IPage page)
    {
        var found = await page.RunAxe(Rules);
        found.Violations.SelectMany(Lines).ShouldBeEmpty($"{page.Url} is not open to everybody");
    }

    static IEnumerable<string> Lines(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Target} {node.Html}");
}
