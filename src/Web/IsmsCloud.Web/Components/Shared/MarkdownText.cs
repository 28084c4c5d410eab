using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace IsmsCloud.Web.Components.Shared;

/// <summary>Text that people wrote in Markdown, as HTML with nothing in it that could act.</summary>
public static class MarkdownText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();
    static readonly HtmlSanitizer Clean = new();

    /// <summary>The words alone, in one line.</summary>
    public static string Plain(string text) => Markdig.Markdown.ToPlainText(text, Pipeline).ReplaceLineEndings(" ").Trim();

    public static MarkupString Html(string text) => new(Clean.Sanitize(Markdig.Markdown.ToHtml(text, Pipeline)));
}
