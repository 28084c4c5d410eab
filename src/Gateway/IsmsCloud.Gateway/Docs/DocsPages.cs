using System.Collections.Frozen;

namespace IsmsCloud.Gateway.Docs;

/// <summary>All pages, rendered once: what they say changes with the process.</summary>
sealed class DocsPages(DocsValues values)
{
    internal const string Start = "index";

    /// <summary>In the order of the menu, which is the order in which somebody new reads them.</summary>
    static readonly string[] Names = [Start, "guide", "graphql", "rest", "events", "limits", "errors", "changelog"];

    readonly Lazy<FrozenDictionary<string, DocsPage>> pages = new(() => Read(values));

    internal DocsPage? Find(string name) => pages.Value.GetValueOrDefault(name);

    internal DocsPage Missing { get; } = DocsMarkdown.Page("missing", "# This page does not exist\n\nThe menu names all pages there are. Errors of the API point to [Errors](/docs/errors).");

    internal IReadOnlyList<DocsPage> Menu => [.. Names.Select(name => pages.Value[name])];

    static FrozenDictionary<string, DocsPage> Read(DocsValues values) =>
        Names.Select(name => DocsMarkdown.Page(name, values.FillIn(DocsAssets.Text($"docs/{name}.md"))))
            .Append(DocsPage.Explorer)
            .ToFrozenDictionary(page => page.Name);
}

/// <summary>One page: its heading, what it says in a sentence, its HTML and the headings to jump to.</summary>
sealed record DocsPage(string Name, string Title, string Lead, string Html, IReadOnlyList<DocsHeading> Headings)
{
    internal static DocsPage Explorer { get; } = new("explorer", "GraphQL explorer", "Ask with your own session.", DocsAssets.Text("docs/explorer.html").Replace("{{explorer.scripts}}", Scripts, StringComparison.Ordinal), []);

    // Loaded by the page once it knows who asks: nobody else needs them.
    static string Scripts => string.Join(' ', new[] { "react.production.min.js", "react-dom.production.min.js", "graphiql.min.js" }.Select(DocsAssets.Address));

    internal string Address => Name == DocsPages.Start ? "/docs" : $"/docs/{Name}";
}

sealed record DocsHeading(int Level, string Id, string Text);
