using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IsmsCloud.Gateway.Docs;

/// <summary>Markdown of ours into pages. Its first heading is the title, the paragraph below it the lead.</summary>
static class DocsMarkdown
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    internal static DocsPage Page(string name, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        return new(name, Plain(headings[0]), document.OfType<ParagraphBlock>().FirstOrDefault() is { } lead ? Plain(lead) : "", Html(document),
            [.. headings.Skip(1).Where(heading => heading.Level <= 3).Select(heading => new DocsHeading(heading.Level, heading.GetAttributes().Id!, Plain(heading)))]);
    }

    static string Html(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new DocsCode());
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new DocsHeadings());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new DocsTables());
        renderer.Render(document);
        return writer.ToString();
    }

    internal static string Plain(LeafBlock block) =>
        string.Concat(block.Inline!.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        }));
}
