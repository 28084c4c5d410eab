using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Domain;

/// <summary>Writes the mandatory document of 4.3 from a scope version's fields, as Markdown; the same fields give the same bytes.</summary>
internal static class ScopeStatement
{
    public static (ScopeDocument Document, string Text) Write(ScopeVersion version, string organisation, IReadOnlyList<RecordRef> interfaces, DateTimeOffset now)
    {
        var text = Text(version, organisation, interfaces);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return (new ScopeDocument(null, $"scope-statement-{version.Number}.md", sha256, version.ContentHash, now), text);
    }

    private static string Text(ScopeVersion version, string organisation, IReadOnlyList<RecordRef> interfaces)
    {
        var (text, fields) = (new StringBuilder(), version.Fields);
        text.Append("# Scope of the information security management system\n\n");
        if (organisation.Length > 0) text.Append($"Organisation: {organisation}  \n");
        text.Append($"Version: {version.Number}  \nEffective from: {fields.EffectiveFrom:yyyy-MM-dd}\n\n{fields.Statement.Trim()}\n");
        Section(text, "Organisational units", fields.OrganisationalUnits);
        Section(text, "Locations", fields.Locations);
        Section(text, "Processes", fields.Processes);
        Section(text, "Information and technology", fields.InformationAndTechnology);
        Section(text, "Products and services", fields.ProductsAndServices);
        Section(text, "Interfaces and dependencies", Interfaces(fields, interfaces));
        Section(text, "Exclusions", [.. fields.Exclusions.Select(e => $"{e.What}: {e.Reason}")]);
        Section(text, "Wording for the certificate", fields.CertificateWording is { Length: > 0 } wording ? [wording] : []);
        text.Append($"\nContent hash: {version.ContentHash}\n");
        return text.ToString();
    }

    private static IReadOnlyList<string> Interfaces(ScopeFields fields, IReadOnlyList<RecordRef> interfaces) =>
        fields.NoInterfacesReason is { Length: > 0 } none ? [$"None: {none}"] : [.. interfaces.Select(i => $"{i.Ref} {i.Title}")];

    private static void Section(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        text.Append($"\n## {title}\n\n");
        foreach (var line in lines) text.Append($"- {line.ReplaceLineEndings(" ")}\n");
    }
}
