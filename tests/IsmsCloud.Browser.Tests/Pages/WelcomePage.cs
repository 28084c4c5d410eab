using IsmsCloud.Browser.Tests.Running;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>What a stranger sees.</summary>
public sealed class WelcomePage(IPage page) : ProductPage(page)
{
    public static async Task<WelcomePage> Open(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/");
        return await At(new WelcomePage(visitor.Page), "/$");
    }

    public async Task<SignUpPage> SignUp()
    {
        await Follow("Sign up an organisation");
        return await At(new SignUpPage(Page), "/account/sign-up");
    }

    public async Task<SignInPage> SignIn()
    {
        await Follow("Sign in");
        return await At(new SignInPage(Page), "/account/sign-in");
    }
}
