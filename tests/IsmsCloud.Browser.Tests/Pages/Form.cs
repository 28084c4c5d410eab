using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Fields by their labels, wherever they stand.</summary>
public sealed class Form(ILocator root)
{
    /// <summary>The field of that label, whether it is asked for or optional.</summary>
    public ILocator Field(string label) => root.GetByLabel(Named(label)).And(root.Page.Locator("input, textarea, select")).First;

    public Task Type(string label, string text) => Field(label).FillAsync(text);

    public Task Choose(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>One of several boxes or circles of a question.</summary>
    public Task Tick(string question, string answer) =>
        root.GetByRole(AriaRole.Group, new() { NameRegex = Named(question) }).GetByLabel(answer).First.CheckAsync();

    // A slash would end the pattern where the driver reads it.
    static Regex Named(string label) => new($@"^{Regex.Escape(label).Replace("/", "[/]", StringComparison.Ordinal)}( \(optional\))?$");
}
