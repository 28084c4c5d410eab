using System.IO.Compression;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Oscal;

namespace IsmsCloud.Controls.Features.Exchange;

/// <summary>Profile and component definition of a version with the catalogue that they cite, in one ZIP.</summary>
internal static class SoaBundle
{
    // The same content is the same bytes: what a ZIP tells of time is always this.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(SoaFile file)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, CatalogueFile.NameOf(file.Framework), CatalogueFile.Of(BuiltIn.Find(file.Framework)!));
            Put(zip, SoaProfile.NameOf(file), SoaProfile.Of(file));
            Put(zip, SoaComponent.NameOf(file), SoaComponent.Of(file));
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
