using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace IsmsCloud.Gateway.Docs;

/// <summary>Styles and scripts of the documentation, out of this assembly.</summary>
static class DocsAssets
{
    const string Prefix = "docs/assets/";

    static readonly FrozenDictionary<string, DocsAsset> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(name));

    internal static DocsAsset? Find(string name) => All.GetValueOrDefault(name);

    internal static string Address(string name) => $"/{Prefix}{name}?v={All[name].Hash}";

    internal static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    static DocsAsset Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(content, TypeOf(resource), Convert.ToHexStringLower(SHA256.HashData(content))[..16]);
    }

    static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
}

sealed record DocsAsset(byte[] Content, string Type, string Hash);
