using System.Net;
using Bunit;
using IsmsCloud.Web.Components.Record;
using IsmsCloud.Web.Components.SetUp;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

public sealed class SettingsTests : IAsyncDisposable
{
    readonly Page page = new();

    string Path => $"api/identity/organisations/{page.Workspace.Id}";

    [Fact]
    public void Another_edition_warns_before_it_is_saved()
    {
        var card = page.Render<SectionCard>(p => p.Add(c => c.Kind, Settings.Kind).Add(c => c.Section, Settings.Kind.Sections[1]).Add(c => c.Record, Organisation(1)).Add(c => c.Editable, true));

        card.Find(".card-head button").Click();
        card.FindAll(".note").ShouldBeEmpty();
        card.FindAll("input[type=radio]")[1].Change(true);

        card.Find(".note").TextContent.ShouldContain("Another edition changes which rules hold");
        page.Behind.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_of_the_set_up_goes_over_a_change_that_somebody_else_made_meanwhile()
    {
        page.Behind.When("PATCH", Path, asked => asked.IfMatch == "1"
            ? Services.Refuses(HttpStatusCode.PreconditionFailed, "stale", "Somebody was quicker.")
            : Services.Json(HttpStatusCode.OK, Organisation(3).Json));
        page.Behind.When("GET", Path, Organisation(2).Json);
        RecordView? saved = null;
        var question = page.Render<SetUpQuestion>(p => p.Add(q => q.Name, "headcount").Add(q => q.Field, Settings.Headcount).Add(q => q.Settings, Organisation(1)).Add(q => q.OnSaved, (RecordView one) => saved = one));

        question.Find("input").Input("7");
        question.Find("form").Submit();

        question.WaitForAssertion(() => saved.ShouldNotBeNull().Version.ShouldBe(3));
        page.Behind.Changes.Last().Json.Select(change => change.Key).ShouldBe(["headcount"]);
    }

    [Fact]
    public void A_question_without_an_answer_says_so_at_the_field_and_asks_nobody()
    {
        var question = page.Render<SetUpQuestion>(p => p.Add(q => q.Name, "headcount").Add(q => q.Field, Settings.Headcount).Add(q => q.Settings, Organisation(1)));

        question.Find("form").Submit();

        question.Find(".field-error").TextContent.ShouldContain("Type a number");
        question.Find("input").GetAttribute("aria-invalid").ShouldBe("true");
        page.Behind.Asked.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();

    RecordView Organisation(int version) => RecordView.Of(new
    {
        page.Workspace.Id,
        Ref = "ORG-1",
        Version = version,
        Kind = "organisation",
        Fields = new { Name = $"Own {version}", Sector = (string?)null, Headcount = (int?)null, Edition = "2022A1", SmallOrganisation = (bool?)null, TimeZone = "Etc/UTC", Onboarded = false },
        SmallOrganisation = false,
    });
}
