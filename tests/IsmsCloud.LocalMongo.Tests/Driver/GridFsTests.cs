using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.GridFS;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Driver;

public sealed class GridFsTests(Gateway gateway) : GatewayTest(gateway)
{
    [Fact]
    public async Task A_file_comes_back_as_it_went_in_and_is_gone_when_deleted()
    {
        var bucket = new GridFSBucket(Database);
        var content = new byte[3_000_000];
        new Random(7).NextBytes(content);
        var id = await bucket.UploadFromBytesAsync(
            "evidence.pdf", content, new GridFSUploadOptions { Metadata = new BsonDocument("tenant", "a") }, Ct);

        (await bucket.DownloadAsBytesAsync(id, cancellationToken: Ct)).ShouldBe(content);
        (await (await bucket.FindAsync(Builders<GridFSFileInfo>.Filter.Eq(file => file.Metadata["tenant"], "a"), cancellationToken: Ct)).SingleAsync(Ct))
            .Length.ShouldBe(content.Length);

        await bucket.DeleteAsync(id, Ct);
        await Should.ThrowAsync<GridFSFileNotFoundException>(() => bucket.DownloadAsBytesAsync(id, cancellationToken: Ct));
    }

    [Fact]
    public async Task A_file_can_be_read_from_the_middle()
    {
        var bucket = new GridFSBucket(Database);
        var id = await bucket.UploadFromBytesAsync("numbers", [.. Enumerable.Range(0, 600_000).Select(i => (byte)(i % 251))], cancellationToken: Ct);
        await using var stream = await bucket.OpenDownloadStreamAsync(id, new() { Seekable = true }, Ct);
        stream.Seek(500_000, SeekOrigin.Begin);

        stream.ReadByte().ShouldBe(500_000 % 251);
    }
}
