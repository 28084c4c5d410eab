using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

[Collection<InOneOrganisation>]
public sealed class ImportTests(RunningProduct product, Chromium chromium, SharedOrganisation organisation) : BrowserTest(product, chromium)
{
    const string Parties = "No;Stakeholder;Kind;Relevance;Influence\n1;Imported customer;customer;It buys from us;high\n2;Imported insurer;insurance;It insures us;low\n3;;supplier;It sells to us;low";

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_file_is_looked_over_checked_made_found_again_and_taken_back(int width)
    {
        var visitor = await Somebody("ivy", organisation.Cookies, width);
        var register = await RegisterPage.Open(visitor.Page, $"{organisation.Address}/context/interested-parties");
        var import = await register.Import();
        await import.ShouldFit();

        await import.Upload($"parties-{width}.csv", Parties.Replace("Imported", $"Imported {width}", StringComparison.Ordinal));
        await Expect(import.ColumnFor("Name")).ToHaveValueAsync("Stakeholder");
        await import.Check();
        await Expect(import.Problems).ToHaveCountAsync(2);
        await Expect(import.Problems.First).ToContainTextAsync("insurance");
        await import.ShouldFit();
        await import.Run(leaveOutErrors: true);
        await Expect(import.Outcome).ToContainTextAsync("1 new records were made");

        var address = import.Address;
        var again = await ImportPage.Open(visitor.Page, address);
        await Expect(again.Outcome).ToContainTextAsync("1 new records were made");
        await Expect((await RegisterPage.Open(visitor.Page, $"{organisation.Address}/context/interested-parties")).Row($"Imported {width} customer")).ToBeVisibleAsync();
        await ImportPage.Open(visitor.Page, address);
        await again.Undo("It was only a trial");
        await Expect(again.Outcome).ToContainTextAsync("Everything that it made was taken back");
        await again.ShouldFit();
    }

    [Theory]
    [InlineData(390)]
    public async Task A_statement_of_applicability_comes_in_as_decisions_and_goes_back(int width)
    {
        var visitor = await Somebody("ivy", organisation.Cookies, width);
        var import = await (await WorkbenchPage.Open(visitor.Page, organisation.Address)).Import();
        await import.ShouldFit();
        await import.Upload("soa.csv", "No;Applicable;Reasons;Justification for exclusion\n5.1;yes;legal;\nA.8.28;no;;No software is written here, and none by order.\nA.9.9;yes;legal;");
        await import.Check();
        await Expect(import.Outcome).ToContainTextAsync("2 entries would be decided");
        await Expect(import.Problems).ToContainTextAsync("There is no control A.9.9 in Annex A here.");
        await import.Run(leaveOutErrors: true);
        await Expect(import.Outcome).ToContainTextAsync("2 entries were decided");
        var address = import.Address;
        await Expect((await WorkbenchPage.Open(visitor.Page, organisation.Address)).Row("A.8.28")).ToHaveAttributeAsync("data-necessary", "no");
        await (await ImportPage.Open(visitor.Page, address)).Undo("It was only a trial");
        await Expect((await WorkbenchPage.Open(visitor.Page, organisation.Address)).Row("A.8.28")).ToHaveAttributeAsync("data-necessary", "undecided");
    }
}
