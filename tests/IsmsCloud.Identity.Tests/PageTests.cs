using System.Globalization;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Identity.Accounts;
using Microsoft.Playwright;

namespace IsmsCloud.Identity.Tests;

/// <summary>Every page, as people see it. With <c>ISMSCLOUD_PICTURES</c> set, pictures are kept in <c>artifacts/identity</c>.</summary>
public sealed class PageTests(IdentityHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] ForStrangers =
    [
        "/account/sign-in", "/account/sign-up", "/account/forgot-password", "/account/confirm?link=x", "/account/reset-password?link=x", "/account/nowhere",
        "/connect/authorize?client_id=x",
    ];

    private static readonly string[] ForPeople =
    [
        "/account", "/account/name", "/account/email", "/account/email/confirm?link=x", "/account/password", "/account/authenticator", "/account/passkeys",
        "/account/sessions", "/account/security-events", "/account/prove?returnUrl=%2Faccount", "/account/sign-out",
    ];

    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_is_open_to_everybody_and_fits_wide_and_narrow_light_and_dark()
    {
        var person = await Person.SignedUp(_app, Ct);
        await person.OtherDevice(Ct);
        await using var screen = await Screen.Open(chromium, _app);
        var look = new Look(screen);
        foreach (var path in ForStrangers) await look.At(path);
        await WithProblems(screen, look);
        await WithLinks(look, person);
        await screen.Continue(person);
        foreach (var path in ForPeople) await look.At(path);
        await WithPasskey(screen, look);
        await WithAuthenticator(screen, look, person);
        await look.At($"/dev/mail?to={person.Email}");
    }

    private static async Task WithProblems(Screen screen, Look look)
    {
        await screen.Page.GotoAsync("/account/sign-up");
        await screen.Page.Locator("form").EvaluateAsync("form => { form.noValidate = true; form.elements.Email.type = 'text'; }");
        await screen.Page.GetByLabel("E-mail").FillAsync("nobody");
        await screen.Page.GetByLabel("New password").FillAsync("password1234");
        await screen.Follow(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Send me the confirmation" }));
        await look.AtThis("sign-up-problems");
        (await screen.Page.Locator(".problems").EvaluateAsync<bool>("e => e === document.activeElement")).ShouldBeTrue("the problems are in focus");
    }

    private async Task WithLinks(Look look, Person person)
    {
        var stranger = Person.Stranger(_app);
        await stranger.SignUp(Ct);
        await look.At((await stranger.LinkInMail(Ct)).PathAndQuery, "confirm");
        var browser = _app.NewBrowser();
        await browser.Open("/account/forgot-password", Ct);
        await browser.Submit(Ct, ("Email", person.Email));
        await look.At((await person.LinkInMail(Ct)).PathAndQuery, "reset-password");
    }

    private static async Task WithPasskey(Screen screen, Look look)
    {
        await screen.AddDevice();
        await screen.Page.GotoAsync("/account/passkeys");
        await screen.Follow(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }));
        await look.AtThis("passkeys-one");
        await screen.Follow(screen.Page.GetByRole(AriaRole.Link, new() { Name = "Change: " }));
        await look.AtThis("passkey");
    }

    private async Task WithAuthenticator(Screen screen, Look look, Person person)
    {
        await screen.Page.GotoAsync("/account/authenticator");
        var key = (await screen.Page.Locator(".key code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await screen.Page.GetByLabel("Code that the app shows").FillAsync(Totp.Code(key, Totp.Step(_app.Time.GetUtcNow())));
        await screen.Follow(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }));
        await look.AtThis("recovery-codes-shown");
        foreach (var path in new[] { "/account", "/account/authenticator", "/account/recovery-codes" }) await look.At(path, path.Split('/')[^1] + "-on");
        await screen.SignOut();
        await screen.Page.GotoAsync("/account/sign-in");
        await screen.Page.GetByLabel("E-mail").FillAsync(person.Email);
        await screen.Page.GetByLabel("Password").FillAsync(Person.Password);
        await screen.Follow(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }));
        await screen.Page.GetByText("I don't have my authenticator").ClickAsync();
        await look.AtThis("sign-in-code");
    }

    private sealed class Look(Screen screen)
    {
        private static readonly (int Width, ColorScheme Theme, bool Judged)[] Ways =
            [(1440, ColorScheme.Light, true), (1440, ColorScheme.Dark, false), (390, ColorScheme.Light, false), (390, ColorScheme.Dark, true)];

        public async Task At(string path, string? name = null)
        {
            await screen.Page.GotoAsync(path);
            await AtThis(name ?? path.Trim('/').Split('?')[0].Replace('/', '-'));
        }

        public async Task AtThis(string name)
        {
            foreach (var (width, theme, judged) in Ways)
            {
                if (!judged && !Screen.KeepsPictures) continue;
                await screen.Become(width, theme);
                await screen.Keep(string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{theme}"));
                if (judged) await screen.Page.ShouldBeAccessible();
                (await screen.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{name} is wider than the window");
            }
        }
    }
}
