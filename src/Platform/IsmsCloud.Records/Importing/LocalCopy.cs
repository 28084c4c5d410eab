using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records.Importing;

/// <summary>An uploaded file on the local disk, for as long as it is read: a workbook is read in no order.</summary>
internal static class LocalCopy
{
    private const int Buffer = 64 * 1024;

    public static async Task<Stream> Of(AttachmentStore files, Guid id, CancellationToken ct)
    {
        if (await files.Open(id, ct) is not var (file, content)) throw new BadTableException(Refused.NotFound);
        await using var source = content;
        if (file.Length > TableLimits.FileBytes) throw TableLimits.TooLarge();
        var local = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose);
        try
        {
            await source.CopyToAsync(local, ct);
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }

        local.Position = 0;
        return local;
    }
}
