using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IsmsCloud.Gateway.Docs;

/// <summary>Code that a reader takes along: its language, a button that copies it, and a way in for keys where it scrolls.</summary>
sealed class DocsCode : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var fence = obj as FencedCodeBlock;
        var language = fence?.Info ?? "";
        renderer.Write($"<figure class=\"code\"{Run(fence?.Arguments)}><figcaption><span>{Name(language)}</span></figcaption><pre tabindex=\"0\" role=\"region\" aria-label=\"{Name(language)}, line {obj.Line + 1}\"><code>");
        renderer.Write(DocsHighlight.Of(obj.Lines.ToString(), language));
        renderer.WriteLine("</code></pre></figure>");
    }

    // "run says=…": the tests run it as it stands here, and look for the words after says in what it prints.
    static string Run(string? arguments) =>
        arguments?.StartsWith("run", StringComparison.Ordinal) == true ? $" data-run=\"{System.Net.WebUtility.HtmlEncode(arguments[3..].Replace("says=", "", StringComparison.Ordinal).Trim())}\"" : "";

    static string Name(string language) => language switch
    {
        "bash" => "Shell",
        "graphql" => "GraphQL",
        "json" => "JSON",
        "js" => "JavaScript",
        "http" => "HTTP",
        _ => "Text",
    };
}

/// <summary>A heading that can be pointed to.</summary>
sealed class DocsHeadings : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var id = obj.GetAttributes().Id;
        renderer.Write($"<h{obj.Level} id=\"{id}\">");
        renderer.WriteLeafInline(obj);
        if (obj.Level > 1)
            renderer.Write($" <a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to: {System.Net.WebUtility.HtmlEncode(DocsMarkdown.Plain(obj))}\">#</a>");
        renderer.WriteLine($"</h{obj.Level}>");
    }
}

/// <summary>A table that scrolls by itself where the window is narrow.</summary>
sealed class DocsTables : HtmlObjectRenderer<Table>
{
    readonly HtmlTableRenderer inner = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.Write($"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table, line {obj.Line + 1}\">");
        inner.Write(renderer, obj);
        renderer.WriteLine("</div>");
    }
}
