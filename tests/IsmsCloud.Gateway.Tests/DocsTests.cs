using System.Net;
using System.Text.RegularExpressions;
using IsmsCloud.Gateway.Docs;
using IsmsCloud.Gateway.Tests.Fixtures;
using IsmsCloud.Messaging;

namespace IsmsCloud.Gateway.Tests;

public sealed partial class DocsTests
{
    static readonly string[] Pages = ["", "/guide", "/graphql", "/rest", "/events", "/limits", "/errors", "/changelog", "/explorer"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_within_the_documentation_leads_somewhere()
    {
        await using var edge = (await PublicPort.Before("web", "identity", "context")).Open();
        var broken = new List<string>();
        foreach (var page in Pages)
        {
            var html = await edge.Client.GetStringAsync($"/docs{page}", Ct);
            foreach (var link in Link().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct())
                if (!await Leads(edge, $"/docs{page}", link))
                    broken.Add($"/docs{page} → {link}");
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_on_a_page_is_inline_or_comes_from_elsewhere()
    {
        await using var edge = (await PublicPort.Before("web")).Open();
        foreach (var page in Pages)
        {
            using var answer = await edge.Get($"/docs{page}");
            var html = await answer.Content.ReadAsStringAsync(Ct);

            answer.Header("Content-Security-Policy").ShouldNotContain("unsafe");
            html.ShouldNotContain(" style=");
            html.ShouldNotMatch("<script(?![^>]+src=\"/docs/assets/)|<style| on[a-z]+=");
        }
    }

    [Fact]
    public async Task Each_event_is_listed_with_its_words_and_its_fields()
    {
        await using var edge = (await PublicPort.Before("web")).Open();
        var html = await edge.Client.GetStringAsync("/docs/events", Ct);
        var events = new EventCatalogue(EventReference.Contracts).All;

        events.Count.ShouldBeGreaterThan(30);
        foreach (var name in events.Keys)
            html.ShouldContain($">{name} <a");
        // From the XML documentation, and as JSON spells it.
        html.ShouldContain("Something makes an assessment necessary");
        html.ShouldContain("<code>triggerId</code>");
    }

    [Fact]
    public async Task Limits_are_those_that_hold()
    {
        await using var edge = (await PublicPort.Before("web")).With("RateLimits:Caller:PerMinute", "777").With("Graph:Limits:Depth", "13").Open();
        var html = await edge.Client.GetStringAsync("/docs/limits", Ct);

        html.ShouldContain("<td>777</td>");
        html.ShouldContain("<td>13</td>");
        html.ShouldNotContain("{{");
    }

    [Fact]
    public async Task Commands_name_the_address_that_they_are_read_at()
    {
        await using var edge = (await PublicPort.Before("web")).Open();
        var html = await edge.Client.GetStringAsync("/docs/guide", Ct);

        html.ShouldContain($"HOST={edge.Address.GetLeftPart(UriPartial.Authority)}");
        html.ShouldNotContain("ismscloud.example");
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so()
    {
        await using var edge = (await PublicPort.Before("web")).Open();
        using var answer = await edge.Get("/docs/no-such-page");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("This page does not exist");
    }

    [Fact]
    public async Task An_asset_is_kept_for_good_under_its_own_hash_alone()
    {
        await using var edge = (await PublicPort.Before("web")).Open();
        using var hashed = await edge.Get(DocsAssets.Address("docs.css"));
        using var plain = await edge.Get("/docs/assets/docs.css?v=0");
        using var none = await edge.Get("/docs/assets/no-such.css");

        hashed.Header("Cache-Control").ShouldContain("immutable");
        plain.Header("Cache-Control").ShouldBe("no-cache");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task<bool> Leads(PublicPort edge, string from, string link)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal)) return true;
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        using var answer = await edge.Get(path.Length == 0 ? from : path);
        if (answer.StatusCode != HttpStatusCode.OK) return false;
        return anchor is null || (await answer.Content.ReadAsStringAsync(Ct)).Contains($" id=\"{anchor}\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Link();
}
