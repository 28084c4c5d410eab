using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace IsmsCloud.Graph.Types;

/// <summary>What the contracts say of their types and members: their XML documentation, which lies beside each assembly.</summary>
internal static partial class Documentation
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    public static string? Of(Type type) => Text(Member(type, $"T:{NameOf(type)}")?.Element("summary"));

    /// <summary>Of a property, or of the parameter of the record that it comes from.</summary>
    public static string? Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var own = Text(Member(type, $"P:{NameOf(type)}.{property.Name}")?.Element("summary"));
        return own ?? Text(Member(type, $"T:{NameOf(type)}")?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == property.Name));
    }

    public static string? OfWord(Type enumeration, string word) => Text(Member(enumeration, $"F:{NameOf(enumeration)}.{word}")?.Element("summary"));

    private static XElement? Member(Type type, string name) => Files.GetOrAdd(type.Assembly, Load).GetValueOrDefault(name);

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(file)) return [];
        return XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, member => member);
    }

    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            text.Append(node switch { XText words => words.Value, XElement part => Part(part), _ => "" });
        var line = Spaces().Replace(text.ToString(), " ").Replace("`Can` names", "`actions` names", StringComparison.Ordinal).Trim();
        return line.Length == 0 ? null : line;
    }

    // Names of members are fields here, which begin with a small letter.
    private static string Part(XElement part) => part.Name.LocalName switch
    {
        "see" or "paramref" or "typeparamref" => Name((string?)part.Attribute("cref") ?? (string?)part.Attribute("name") ?? part.Value),
        "c" => $"`{part.Value}`",
        _ => part.Value,
    };

    private static string Name(string reference)
    {
        var last = reference[(reference.LastIndexOf('.') + 1)..];
        return reference.StartsWith("P:", StringComparison.Ordinal) ? $"`{Names.Field(last)}`" : reference.StartsWith("F:", StringComparison.Ordinal) ? $"`{Names.Word(last)}`" : $"`{Generic().Replace(last, "")}`";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(^T:)|(`\d+$)|(Dto$)")]
    private static partial Regex Generic();
}
