using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Signing in by password.</summary>
public sealed class SignInPage(IPage page) : ProductPage(page)
{
    public static async Task<SignInPage> Open(Running.Visitor visitor) => await (await WelcomePage.Open(visitor)).SignIn();

    /// <summary>Leads to the overview, or back to where one came from.</summary>
    public async Task<OverviewPage> SignIn(string email, string backTo = "/overview", string password = Newcomer.Password)
    {
        await Form.Type("E-mail", email);
        await Form.Type("Password", password);
        await Press("Sign in");
        return await At(new OverviewPage(Page), backTo);
    }
}
