using System.Security.Cryptography;
using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

[Collection<InOneOrganisation>]
public sealed class ScopeDocumentTests(RunningProduct product, Chromium chromium, SharedOrganisation organisation) : BrowserTest(product, chromium)
{
    // The most that a file may have.
    const int Size = 50 * 1024 * 1024;

    [Fact]
    public async Task A_file_goes_up_with_its_progress_shown_and_comes_back_the_same()
    {
        var visitor = await Somebody("ivy", organisation.Cookies);
        var form = await NewRecordPage.Open(visitor.Page, $"{organisation.Address}/context/scope/new");
        await form.Fields.Type("Scope statement", "Everything at the Leeds office.");
        var scope = await form.Saved();
        byte[] file = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(Size - 9)];

        var dialog = await scope.Begin("Set the document");
        var progress = dialog.WatchProgress();
        await dialog.Attach("scope.pdf", file);
        await Expect(dialog.Dialog).ToContainTextAsync("scope.pdf is uploaded");
        (await progress).ShouldNotBeEmpty();
        await dialog.Do();

        var back = await scope.Download("scope.pdf");
        (await File.ReadAllBytesAsync(await back.PathAsync(), Ct)).ShouldBe(file);
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_the_reason()
    {
        var visitor = await Somebody("ivy", organisation.Cookies);
        var form = await NewRecordPage.Open(visitor.Page, $"{organisation.Address}/context/scope/new");
        var scope = await form.Saved();
        var dialog = await scope.Begin("Set the document");
        await dialog.Attach("no-scope.pdf", "no document at all"u8.ToArray());
        await Expect(dialog.Refusal).ToContainTextAsync("The file is not what it says");
    }
}
