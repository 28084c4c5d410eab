using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>The questions that a new organisation is asked, one to a page.</summary>
public sealed class SetUpPage(IPage page) : ProductPage(page)
{
    public Task Sector(string sector) => Answer("Which sector do you work in?", () => Form.Choose("Which sector do you work in?", sector));

    public Task Headcount(int people) => Answer("How many people work under your control?", () => Form.Type("How many people work under your control?", $"{people}"));

    public Task SmallRules(string answer) => Answer("Do you want the rules for small organisations?", () => Form.Tick("Do you want the rules for small organisations?", answer));

    public Task Edition(string edition) => Answer("Which edition of ISO/IEC 27001 do you follow?", () => Form.Tick("Which edition of ISO/IEC 27001 do you follow?", edition));

    public Task TimeZone() => Answer("In which time zone do you work?", () => Task.CompletedTask);

    public async Task Invite(string email, string role)
    {
        await Asks("Whom do you want to have with you first?");
        await Form.Type("E-mail addresses", email);
        await Form.Tick("Roles", role);
        await Press("Send invitations (1)");
        await ShouldSay("Invited: 1");
        await Follow("Continue");
    }

    public async Task InviteNobody()
    {
        await Asks("Whom do you want to have with you first?");
        await Follow("Skip for now");
    }

    public async Task<OverviewPage> Finish()
    {
        await Asks("Is this right?");
        await Press("Finish the set-up");
        return await At(new OverviewPage(Page), "/overview");
    }

    async Task Answer(string question, Func<Task> answer)
    {
        await Asks(question);
        await answer();
        await Press("Continue");
    }

    async Task Asks(string question)
    {
        await Assertions.Expect(Main.GetByRole(AriaRole.Heading, new() { Name = question })).ToBeVisibleAsync();
        await At(this, "/set-up");
    }
}
