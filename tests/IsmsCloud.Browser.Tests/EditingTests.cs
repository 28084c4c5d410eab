using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

[Collection<InOneOrganisation>]
public sealed class EditingTests(RunningProduct product, Chromium chromium, SharedOrganisation organisation) : BrowserTest(product, chromium)
{
    const string Section = "Keeping it current";

    [Fact]
    public async Task Two_who_edit_the_same_section_lose_nothing_that_they_typed()
    {
        var first = await WriteDown("first", "An issue that two people edit");
        var second = await RecordPage.Open((await Somebody("second", organisation.Cookies)).Page, first.Address);
        await Type(first, "From the first");
        await Type(second, "From the second");
        await first.Section(Section).Saved();
        await second.Section(Section).Save();

        var conflict = await second.Conflict();
        await Expect(conflict.Yours("Source")).ToContainTextAsync("From the second");
        await Expect(conflict.Theirs("Source")).ToContainTextAsync("From the first");
        await conflict.Back();
        await Expect(second.Section(Section).Fields.Field("Source")).ToHaveValueAsync("From the second");

        await second.Section(Section).Save();
        conflict = await second.Conflict();
        await conflict.Yours("Source").ClickAsync();
        await conflict.Save();
        await Expect(second.Section(Section).Card).ToContainTextAsync("From the second");
        var history = await second.History();
        await Expect(history.Entries).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Whoever_leaves_with_something_typed_is_asked_first()
    {
        var record = await WriteDown("ivy", "An issue that is left half edited");
        await Type(record, "Half a thought");
        var asked = await record.TryToLeave();
        await asked.Stay();
        await Expect(record.Section(Section).Fields.Field("Source")).ToHaveValueAsync("Half a thought");
        asked = await record.TryToLeave();
        await asked.Leave();
        await Expect(record.Main).ToContainTextAsync("Interested parties");
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_stays()
    {
        var visitor = await Somebody("ivy", organisation.Cookies);
        var form = await NewRecordPage.Open(visitor.Page, $"{organisation.Address}/context/issues/new");
        await form.Fields.Type("Title", "Only a title");
        await form.Save();
        await Expect(form.Errors).ToHaveCountAsync(4);
        await Expect(form.Fields.Field("Side")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.Fields.Field("Title")).ToHaveValueAsync("Only a title");
    }

    [Fact]
    public async Task Who_was_signed_out_in_another_window_is_told_and_finds_the_way_back()
    {
        var visitor = await Somebody("ivy");
        var ivy = Newcomer.Called("Ivy Marlow");
        var overview = await Arriving.SignUp(visitor.Page, Mails, ivy, "Brandt & Sohl", Ct);
        var form = await (await overview.Register("Issues")).Add("Add an issue");
        await form.Issue("Half a thought", "Internal", "People");
        await (await visitor.NewWindow()).SignOut();

        await form.Save();
        var gone = await form.SignedOut();
        await Expect(form.Fields.Field("Title")).ToHaveValueAsync("Half a thought");
        var signIn = await gone.SignInAgain();
        await signIn.SignIn(ivy.Email, backTo: "/context/issues/new");
    }

    async Task<RecordPage> WriteDown(string who, string title)
    {
        var visitor = await Somebody(who, organisation.Cookies);
        var form = await NewRecordPage.Open(visitor.Page, $"{organisation.Address}/context/issues/new");
        await form.Issue(title, "Internal", "Culture");
        return await form.Saved();
    }

    static async Task Type(RecordPage record, string source)
    {
        await record.Section(Section).Edit();
        await record.Section(Section).Fields.Type("Source", source);
    }
}
