using System.Globalization;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Workspaces;

/// <summary>The workspace at hand as pages see it: whose it is, what this person may do in it, and at which day they look.</summary>
public sealed record Workspace(WorkspaceDto Open, IReadOnlySet<string> Permissions, DateOnly? AsOf = null)
{
    public Guid Id => Open.Id;

    public string Name => Open.Name;

    /// <summary>Nothing can be done to the past.</summary>
    public bool May(string permission) => AsOf is null && Permissions.Contains(permission);

    public bool MaySee(string permission) => Permissions.Contains(permission);

    /// <summary>Whether this workspace has such a thing, and the person may see it.</summary>
    public bool Has(OrganisationKind? only, string permission) => (only is null || only == Open.Kind) && MaySee(permission);

    /// <summary>The address of a page of this workspace; looking at the past goes on from page to page.</summary>
    public string Link(string path, string? query = null) => $"/w/{Id}/{path}{With(query)}";

    public string Link(RecordKind kind, string? query = null) => Link(kind.Path, query);

    public string Link(RecordKind kind, Guid record, string? query = null) => Link($"{kind.Path}/{record}", query);

    /// <summary>One of eight, the same for a tenant at any time.</summary>
    public int Accent => Id.ToByteArray()[15] % 8;

    string With(string? query)
    {
        var text = new QueryText().Add("asOf", AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToString();
        if (string.IsNullOrEmpty(query)) return text;
        return text.Length == 0 ? $"?{query}" : $"{text}&{query}";
    }
}
