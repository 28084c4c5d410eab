namespace IsmsCloud.LocalMongo.Wire;

/// <summary>What the handshake promises to drivers, in bytes and numbers of documents.</summary>
internal static class Limits
{
    public const int Document = 16 * 1024 * 1024;

    /// <summary>A command may wrap a document of full size.</summary>
    public const int Command = Document + 16 * 1024;

    public const int Message = 48_000_000;

    /// <summary>The engine's own limit (documentdb.maxWriteBatchSize).</summary>
    public const int WriteBatch = 25_000;

    public const int Depth = 180;
}
