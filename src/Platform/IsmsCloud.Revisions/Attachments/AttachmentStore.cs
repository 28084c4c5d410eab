using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.GridFS;

namespace IsmsCloud.Revisions;

/// <summary>Files of the current tenant: streamed in and out, hashed on the way, never changed.</summary>
public sealed class AttachmentStore
{
    /// <summary>The most bytes a file may have.</summary>
    public const long MaxBytes = 50L * 1024 * 1024;

    private readonly Placements _placements;
    private readonly TenantContext _who;
    private readonly WorkContext _work;
    private readonly TimeProvider _time;

    internal AttachmentStore(Placements placements, TenantContext who, WorkContext work, TimeProvider time) =>
        (_placements, _who, _work, _time) = (placements, who, work, time);

    /// <summary>Stores a file. What was written of a file that is refused is removed again.</summary>
    /// <param name="name">File name, without a path, at most 200 characters.</param>
    /// <param name="mediaType">What the caller says it is; must be allowed, and the first bytes must agree.</param>
    /// <param name="content">Read once, to its end.</param>
    /// <param name="ct">Cancels; nothing stays then.</param>
    public async Task<(Attachment? Stored, Refusal? Refusal)> Put(string? name, string? mediaType, Stream content, CancellationToken ct)
    {
        if (_work.AsOf is not null) throw new PastIsReadOnlyException();
        if (AttachmentRules.Check(name, mediaType) is { } refusal) return (null, refusal);
        var database = await _placements.ToWrite(_who.Tenant, ct);
        var file = new Attachment(Guid.CreateVersion7(), name!, mediaType!, 0, "", _time.GetUtcNow(), _who.Actor.Name);
        var (length, hash, fault) = await Upload(database, file, content, ct);
        if (fault is not null) return (null, fault);
        // Only now does the file exist for readers: they ask for its hash.
        await Files(database).UpdateOneAsync(new BsonDocument("_id", Revision.Binary(file.Id)),
            new BsonDocument("$set", new BsonDocument("metadata.sha256", hash)), cancellationToken: ct);
        return (file with { Length = length, Sha256 = hash }, null);
    }

    /// <summary>What is known of a file; null where this tenant has none of that id.</summary>
    public async Task<Attachment?> Find(Guid id, CancellationToken ct) => (await FindMany([id], ct)).FirstOrDefault();

    /// <summary>What is known of these files; unknown ids are left out.</summary>
    public async Task<IReadOnlyList<Attachment>> FindMany(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var filter = new BsonDocument
        {
            ["_id"] = new BsonDocument("$in", new BsonArray(ids.Select(Revision.Binary))),
            ["metadata.tenant"] = Revision.Binary(_who.Tenant.Value),
            ["metadata.sha256"] = new BsonDocument("$exists", true),
        };
        var found = await Files(await _placements.ToRead(_who.Tenant, ct)).Find(filter).ToListAsync(ct);
        return [.. found.Select(AttachmentFile.Read)];
    }

    /// <summary>Opens a file for reading; null where this tenant has none of that id.</summary>
    public async Task<(Attachment File, Stream Content)?> Open(Guid id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } file) return null;
        var bucket = Bucket(await _placements.ToRead(_who.Tenant, ct));
        return (file, await bucket.OpenDownloadStreamAsync(id, new GridFSDownloadOptions { Seekable = true }, ct));
    }

    private async Task<(long Length, string Hash, Refusal? Fault)> Upload(Database database, Attachment file, Stream content, CancellationToken ct)
    {
        var options = new GridFSUploadOptions { Metadata = AttachmentFile.Metadata(file, _who.Tenant) };
        await using var upload = await Bucket(database).OpenUploadStreamAsync(file.Id, file.Name, options, ct);
        try
        {
            var copied = await AttachmentFile.Copy(file.MediaType, content, upload, ct);
            if (copied.Fault is null) await upload.CloseAsync(ct);
            else await upload.AbortAsync(CancellationToken.None);
            return copied;
        }
        catch
        {
            await upload.AbortAsync(CancellationToken.None);
            throw;
        }
    }

    private static GridFSBucket<Guid> Bucket(Database database) => new(database.Mongo, new GridFSBucketOptions { BucketName = "attachments" });

    private static IMongoCollection<BsonDocument> Files(Database database) => database.Mongo.GetCollection<BsonDocument>("attachments.files");
}
