using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Identity.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Identity.Tests;

public sealed class PasskeyTests(IdentityHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_is_made_named_used_to_sign_in_and_removed()
    {
        var person = await Person.SignedUp(_app, Ct);
        await using var screen = await Screen.Open(chromium, _app);
        await screen.Continue(person);
        await screen.AddDevice();
        await AddPasskey(screen.Page, "My laptop");
        (await person.Mail(Ct)).Body.ShouldContain("passkey was added");

        await screen.SignOut();
        await screen.Page.GotoAsync("/account/sign-in?returnUrl=%2Faccount");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(screen.Page.GetByRole(AriaRole.Heading, new() { Name = "Your account", Level = 1 })).ToBeVisibleAsync();

        await screen.Page.GotoAsync("/account/passkeys");
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Change: My laptop" }).ClickAsync();
        await screen.Page.GetByLabel("Name").FillAsync("The blue one");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Save the name" }).ClickAsync();
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Change: The blue one" }).ClickAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey" }).ClickAsync();
        await Expect(screen.Page.GetByText("No passkey yet.")).ToBeVisibleAsync();
        (await person.Events(Ct)).ShouldBe(
        [
            SecurityEventKind.AccountCreated, SecurityEventKind.PasskeyAdded, SecurityEventKind.SignedIn, SecurityEventKind.PasskeyRenamed, SecurityEventKind.PasskeyRemoved,
        ]);

        await screen.SignOut();
        await screen.Page.GotoAsync("/account/sign-in");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(screen.Page.GetByText("The passkey was not accepted.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_passkey_proves_again_who_somebody_is()
    {
        var person = await Person.SignedUp(_app, Ct);
        await using var screen = await Screen.Open(chromium, _app);
        await screen.Continue(person);
        await screen.AddDevice();
        await AddPasskey(screen.Page, "My laptop");

        await screen.Page.GotoAsync("/account/prove?returnUrl=%2Faccount%2Femail");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();

        await Expect(screen.Page.GetByLabel("New e-mail")).ToBeVisibleAsync();
        (await person.Events(Ct))[^1].ShouldBe(SecurityEventKind.Proven);
    }

    [Fact]
    public async Task A_device_that_does_not_finish_is_said_on_the_page()
    {
        await using var screen = await Screen.Open(chromium, _app);
        await screen.Page.GotoAsync("/account/sign-in");
        await screen.Page.EvaluateAsync("() => { navigator.credentials.get = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(screen.Page.GetByText("The device didn't finish.")).ToBeVisibleAsync();
    }

    private static async Task AddPasskey(IPage page, string name)
    {
        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText(name, new() { Exact = true })).ToBeVisibleAsync();
    }
}
