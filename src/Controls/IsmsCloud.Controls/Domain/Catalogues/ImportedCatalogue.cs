using System.Text.RegularExpressions;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>A catalogue that the organisation imported. Its controls stand in a <see cref="CatalogueContent"/>, so that a list of catalogues reads none of them.</summary>
[Kind(ControlKinds.Catalogue, "CAT")]
internal sealed partial class ImportedCatalogue : Record
{
    private ImportedCatalogue()
    {
    }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? Edition { get; private set; }

    public string? Publisher { get; private set; }

    public IReadOnlyList<CatalogueThemeDto> Themes { get; private set; } = [];

    public int Controls { get; private set; }

    public int Enhancements { get; private set; }

    public int Withdrawn { get; private set; }

    public Guid ContentId { get; private set; }

    public CatalogueFileDto? File { get; private set; }

    public Person? By { get; private set; }

    public override string Title => Name;

    public override IEnumerable<Edge> Files => Edge.ToFile(File?.Id, "attachmentId");

    public IReadOnlyList<string> Can => Retired ? [] : ["delete"];

    /// <summary>The id of the catalogue of a key: a key is taken once and for good, since controls go on to name it.</summary>
    public static Guid IdOf(TenantId tenant, string key) => DerivedId.Of(tenant.Value, $"{ControlKinds.Catalogue}/{key}");

    public static ImportedCatalogue Of(Guid id, string key, CatalogueHead head, CatalogueContent content, CatalogueFileDto file, Person by)
    {
        var all = content.Controls;
        var catalogue = new ImportedCatalogue
        {
            Id = id,
            Key = key,
            Name = head.Title,
            Edition = head.Edition,
            Publisher = head.Publisher,
            Themes = [.. all.GroupBy(c => c.Theme).Select(theme => new CatalogueThemeDto(theme.Key, theme.Count()))],
            Controls = all.Count(c => c.Parent is null),
            Enhancements = all.Count(c => c.Parent is not null),
            Withdrawn = all.Count(c => c.Withdrawn),
            ContentId = content.Id,
            File = file,
            By = by,
        };
        catalogue.Link();
        catalogue.Did("control-catalogue.imported");
        return catalogue;
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } no) return [no];
        Retired = true;
        Did("control-catalogue.deleted", reason);
        return [];
    }

    /// <summary>A key made of a title: <c>NIST SP 800-53</c> gives <c>nist-sp-800-53</c>.</summary>
    public static string KeyOf(string title)
    {
        var key = NotOfKeys().Replace(title.ToLowerInvariant(), "-").Trim('-', '.');
        return key.Length < 2 ? $"catalogue-{key}".TrimEnd('-') : key.Length <= 50 ? key : key[..50].TrimEnd('-', '.');
    }

    public static Refusal? CheckKey(string key) =>
        !Keys().IsMatch(key) ? Refusal.Invalid("key", "key-invalid", "A key is 2 to 50 lower-case letters, digits, dots and hyphens, and begins and ends with a letter or digit.")
        : BuiltIn.Find(key) is not null || key is "imported" or "imports" ? Refusal.Invalid("key", "key-taken", "The product needs this key itself: choose another.")
        : null;

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9.\-]{0,48}[a-z0-9])\z")]
    private static partial Regex Keys();

    [GeneratedRegex(@"[^a-z0-9.]+")]
    private static partial Regex NotOfKeys();
}

/// <summary>What a catalogue says of itself.</summary>
internal sealed record CatalogueHead(string Title, string? Edition, string? Publisher);

/// <summary>The controls of an imported file. Its id follows from the file's content, so that the same file is kept once.</summary>
[Kind("catalogue-content", "CTC")]
internal sealed class CatalogueContent : Aggregate
{
    private CatalogueContent()
    {
    }

    public IReadOnlyList<CatalogueControl> Controls { get; private set; } = [];

    public static Guid IdOf(TenantId tenant, string sha256) => DerivedId.Of(tenant.Value, $"catalogue-content/{sha256}");

    public static CatalogueContent Of(Guid id, IReadOnlyList<CatalogueControl> controls)
    {
        var content = new CatalogueContent { Id = id, Controls = controls };
        content.Did("catalogue-content.read");
        return content;
    }
}
