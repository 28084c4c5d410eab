using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IsmsCloud.Testing;

namespace IsmsCloud.Identity.Tests;

public sealed class DevelopmentMailTests(IdentityHost host, RealServers servers)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_script_reads_the_mails_of_an_address_newest_first_with_their_links()
    {
        var person = await Person.SignedUp(_app, Ct);
        var browser = _app.NewBrowser();
        await browser.Open("/account/forgot-password", Ct);
        await browser.Submit(Ct, ("Email", person.Email));

        using var client = _app.NewClient();
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        var mails = await client.GetFromJsonAsync<JsonElement>($"/dev/mail?to={person.Email}", Ct);

        mails.GetArrayLength().ShouldBe(2);
        mails[0].GetProperty("subject").GetString().ShouldBe("Choose a new password for IsmsCloud");
        mails[0].GetProperty("links")[0].GetString().ShouldStartWith($"{_app.Address}account/reset-password?link=");
        mails[1].GetProperty("to").GetString().ShouldBe(person.Email);
    }

    [Fact]
    public async Task A_person_follows_the_link_of_a_mail()
    {
        var stranger = Person.Stranger(_app);
        await stranger.SignUp(Ct);
        await stranger.Browser.Open($"/dev/mail?to={stranger.Email}", Ct);
        stranger.Browser.Html.ShouldContain($"<a href=\"{await stranger.LinkInMail(Ct)}\">");
    }

    [Fact]
    public async Task What_is_in_a_mail_is_text_and_nothing_else()
    {
        var stranger = Person.Stranger(_app);
        await stranger.Browser.Open("/account/sign-up", Ct);
        await stranger.Browser.Submit(Ct, ("Name", "<b>Ada</b>"), ("Email", stranger.Email), ("NewPassword", Person.Password), ("Organisation", "Keller GmbH"), ("Kind", "Organisation"));
        await stranger.Browser.Open($"/dev/mail?to={stranger.Email}", Ct);
        stranger.Browser.Html.ShouldNotContain("<b>Ada");
        stranger.Browser.Words.ShouldContain("<b>Ada</b>");
    }

    [Fact]
    public async Task Outside_development_there_is_no_such_page_and_mails_need_a_server()
    {
        await using var production = IdentityApp.Start(servers, ("environment", "Production"), ("Smtp:Host", "localhost"));
        using var client = production.NewClient();
        using var mails = await client.GetAsync("/dev/mail", Ct);
        mails.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Should.Throw<InvalidOperationException>(() => IdentityApp.Start(servers, ("environment", "Production"))).Message.ShouldContain("Smtp:Host");
    }
}
