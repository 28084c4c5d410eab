using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Signing an organisation up.</summary>
public sealed class SignUpPage(IPage page) : ProductPage(page)
{
    public async Task SignUp(Newcomer who, string organisation)
    {
        await Form.Type("Your name", who.Name);
        await Form.Type("E-mail", who.Email);
        await Form.Type("New password", Newcomer.Password);
        await Form.Type("Name of the organisation", organisation);
        await Press("Send me the confirmation");
        await ShouldSay("Look into your mailbox");
    }
}

/// <summary>Somebody who is new to the product.</summary>
public sealed record Newcomer(string Name, string Email)
{
    public const string Password = "a long way down the river";

    /// <summary>A name, and an address that nobody else in this run has.</summary>
    public static Newcomer Called(string name) =>
        new(name, $"{name.Split(' ')[0].ToLowerInvariant()}-{Guid.NewGuid().ToString("N")[..8]}@example.org");
}
