using Bunit;
using IsmsCloud.Web.Components.Fields;
using IsmsCloud.Web.Components.Record;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

public sealed class FileInputTests : IAsyncDisposable
{
    readonly Page page = new();

    [Fact]
    public async Task A_file_goes_to_the_service_of_the_record()
    {
        var input = Dialog().FindComponent<FileInput>();

        var address = await input.InvokeAsync(() => input.Instance.Chosen("scope & border.pdf", 1000));

        address.ShouldBe($"/files/{page.Workspace.Id}/api/context/attachments?name=scope%20%26%20border.pdf");
    }

    [Fact]
    public async Task While_a_file_is_on_its_way_the_move_waits_for_it()
    {
        var dialog = Dialog();
        var input = dialog.FindComponent<FileInput>();

        await input.InvokeAsync(() => input.Instance.Chosen("scope.pdf", 1000));
        await input.InvokeAsync(() => input.Instance.Progress(40));

        dialog.Find("progress").GetAttribute("value").ShouldBe("40");
        dialog.Find("button[type=submit]").HasAttribute("disabled").ShouldBeTrue();

        await input.InvokeAsync(() => input.Instance.Done(201, """{"id":"0192f000-0000-7000-8000-000000000401"}"""));
        dialog.FindAll("progress").ShouldBeEmpty();
        dialog.Find("button[type=submit]").HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused_before_it_is_sent()
    {
        var dialog = Dialog();
        var input = dialog.FindComponent<FileInput>();

        (await input.InvokeAsync(() => input.Instance.Chosen("scope.pdf", 60_000_000))).ShouldBeNull();

        dialog.Find(".field-error").TextContent.ShouldContain("larger than 50 MB");
    }

    [Fact]
    public async Task What_the_service_says_against_it_stands_at_the_field()
    {
        var dialog = Dialog();
        var input = dialog.FindComponent<FileInput>();
        await input.InvokeAsync(() => input.Instance.Chosen("scope.pdf", 1000));

        await input.InvokeAsync(() => input.Instance.Done(422, """{"errors":[{"message":"The file is not what it says."}]}"""));

        dialog.Find(".field-error").TextContent.ShouldContain("The file is not what it says.");
        dialog.Find("button[type=submit]").HasAttribute("disabled").ShouldBeFalse();
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();

    IRenderedComponent<MoveDialog> Dialog()
    {
        var scope = RecordView.Of(new { Id = Guid.NewGuid(), Ref = "SCP-1", Version = 1, Fields = new { }, Can = new[] { "setDocument" } });
        return page.Render<MoveDialog>(p => p.AddCascadingValue(page.Workspace)
            .Add(d => d.Kind, Scopes.Kind).Add(d => d.Move, Scopes.Kind.Moves.Single(m => m.Name == "setDocument")).Add(d => d.Records, [scope]));
    }
}
