using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Testing;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>Tests that need an organisation, but not one of their own; they run one after the other.</summary>
[CollectionDefinition]
public sealed class InOneOrganisation : ICollectionFixture<SharedOrganisation>;

/// <summary>An organisation that is signed up and set up, with three issues, and its ISMS manager's cookies.</summary>
public sealed class SharedOrganisation(RunningProduct product, Chromium chromium) : IAsyncLifetime
{
    /// <summary>Titles of its issues, in the order in which they were written down.</summary>
    public static IReadOnlyList<string> Issues { get; } =
        ["Customers ask for a certificate", "Ransomware groups aim at logistics", "Few people know the order system"];

    public string Cookies { get; private set; } = "";

    /// <summary>The address of its pages, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await using var owner = await Visitor.Open(chromium, product.Address, "owner", new());
        using var mails = new Mailboxes(product.Address);
        var overview = await Arriving.SignUp(owner.Page, mails, Newcomer.Called("Ivy Marlow"), "Calder Medical Supply", TestContext.Current.CancellationToken);
        Address = overview.Address[..overview.Address.IndexOf("/overview", StringComparison.Ordinal)];
        foreach (var (title, side, category) in Issues.Zip(["External", "External", "Internal"], ["Market", "Threat landscape", "People"]))
            await WriteDown(owner, title, side, category);
        Cookies = await owner.Cookies();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task WriteDown(Visitor owner, string title, string side, string category)
    {
        var form = await NewRecordPage.Open(owner.Page, $"{Address}/context/issues/new");
        await form.Issue(title, side, category);
        await form.Saved();
    }
}
