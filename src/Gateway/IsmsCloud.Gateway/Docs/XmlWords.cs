using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace IsmsCloud.Gateway.Docs;

/// <summary>What is written above the types of an assembly, as Markdown of one line.</summary>
sealed partial class XmlWords
{
    readonly Dictionary<string, XElement> members;

    XmlWords(Dictionary<string, XElement> members) => this.members = members;

    internal static XmlWords Of(Assembly assembly) => new(
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value));

    internal string Summary(Type type) => Line(Member(type).Element("summary"));

    internal string Parameter(Type type, string name) => Line(Member(type).Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == name));

    XElement Member(Type type) => members[$"T:{type.FullName}"];

    static string Line(XElement? words) => words is null ? "" : Space().Replace(string.Concat(words.Nodes().Select(Word)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    static string Word(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } named => $"`{(named.Attribute("cref") ?? named.Attribute("langword") ?? named.Attribute("name"))?.Value.Split('.', ':')[^1]}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => string.Concat(other.Nodes().Select(Word)),
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
