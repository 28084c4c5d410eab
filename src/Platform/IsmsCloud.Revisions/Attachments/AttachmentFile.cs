using System.Security.Cryptography;
using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using MongoDB.Bson;

namespace IsmsCloud.Revisions;

/// <summary>The stored form of an attachment, and the copying into it.</summary>
internal static class AttachmentFile
{
    private const int Buffer = 256 * 1024;

    public static BsonDocument Metadata(Attachment file, TenantId tenant) => new()
    {
        ["tenant"] = Revision.Binary(tenant.Value),
        ["mediaType"] = file.MediaType,
        ["at"] = file.At.UtcDateTime,
        ["by"] = file.By,
    };

    public static Attachment Read(BsonDocument file)
    {
        var about = file["metadata"].AsBsonDocument;
        return new Attachment(
            file["_id"].AsGuid,
            file["filename"].AsString,
            about["mediaType"].AsString,
            file["length"].ToInt64(),
            about["sha256"].AsString,
            new DateTimeOffset(about["at"].ToUniversalTime(), TimeSpan.Zero),
            about["by"].AsString);
    }

    /// <summary>Copies and hashes; stops at the first fault. Memory is one buffer, whatever the file's size.</summary>
    public static async Task<(long Length, string Hash, Refusal? Fault)> Copy(string mediaType, Stream from, Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Buffer];
        var length = 0L;
        int read;
        while ((read = await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)) > 0 || length == 0)
        {
            var head = buffer.AsSpan(0, Math.Min(read, AttachmentRules.HeadLength));
            if (length == 0 && AttachmentRules.CheckHead(mediaType, head) is { } refusal) return (0, "", refusal);
            if ((length += read) > AttachmentStore.MaxBytes) return (0, "", AttachmentRules.TooLarge());
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()), null);
    }
}
