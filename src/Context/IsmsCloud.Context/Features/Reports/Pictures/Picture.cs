using System.Globalization;
using System.Text;
using System.Xml;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Reports.Pictures;

/// <summary>
/// Writes an SVG of boxes, arrows and words: a title and a description for screen readers, shapes and dashes beside
/// colours, dark on white so that it prints. Text from records is escaped by the XML writer.
/// </summary>
internal sealed class Picture : IDisposable
{
    public const string Ink = "#1c2430";
    public const string Faint = "#5b6675";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    public Picture(int width, int height, string title, string description)
    {
        _xml = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true });
        _xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attributes(("viewBox", $"0 0 {width} {height}"), ("width", $"{width}"), ("height", $"{height}"), ("role", "img"), ("aria-labelledby", "title desc"), ("font-family", "system-ui, sans-serif"));
        Words("title", title, ("id", "title"));
        Words("desc", description, ("id", "desc"));
        Arrowhead();
        Element("rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
    }

    public static IResult Answer(string svg) => Results.Text(svg, "image/svg+xml; charset=utf-8");

    /// <param name="x">Left.</param>
    /// <param name="y">Top.</param>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    /// <param name="fill">Background.</param>
    /// <param name="dash">Dash pattern; null for a whole line.</param>
    /// <param name="radius">Of the corners.</param>
    public void Box(int x, int y, int width, int height, string fill, string? dash = null, int radius = 6) => Element(
        "rect", ("x", $"{x}"), ("y", $"{y}"), ("width", $"{width}"), ("height", $"{height}"), ("rx", $"{radius}"), ("fill", fill),
        ("stroke", Ink), ("stroke-width", "1.2"), ("stroke-dasharray", dash ?? "none"));

    public void Text(int x, int y, string text, int size = 13, bool bold = false, string anchor = "start", string fill = Ink) => Words(
        "text", text, ("x", $"{x}"), ("y", $"{y}"), ("font-size", $"{size}"), ("font-weight", bold ? "600" : "400"), ("text-anchor", anchor), ("fill", fill));

    public void Arrow(int x1, int y1, int x2, int y2, bool both, string what)
    {
        _xml.WriteStartElement("path");
        var bend = (x1 + x2) / 2;
        Attributes(
            ("d", $"M {x1} {y1} C {bend} {y1}, {bend} {y2}, {x2} {y2}"), ("fill", "none"), ("stroke", Faint), ("stroke-width", "1.2"),
            ("marker-end", "url(#arrow)"), ("marker-start", both ? "url(#arrow)" : "none"));
        Words("title", what);
        _xml.WriteEndElement();
    }

    public string Done()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _text.ToString();
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>A text cut to what a line holds.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..(length - 1)].TrimEnd()}…";

    private void Arrowhead()
    {
        _xml.WriteStartElement("defs");
        _xml.WriteStartElement("marker");
        Attributes(("id", "arrow"), ("viewBox", "0 0 10 10"), ("refX", "9"), ("refY", "5"), ("markerWidth", "7"), ("markerHeight", "7"), ("orient", "auto-start-reverse"));
        Element("path", ("d", "M 0 0 L 10 5 L 0 10 z"), ("fill", Faint));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        Attributes(attributes);
        _xml.WriteEndElement();
    }

    private void Words(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        Attributes(attributes);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) _xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
