namespace IsmsCloud.Revisions;

/// <summary>A stored file.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Name">File name as given.</param>
/// <param name="MediaType">As given and checked against the first bytes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="At">When it was stored, UTC.</param>
/// <param name="By">Who stored it.</param>
public sealed record Attachment(Guid Id, string Name, string MediaType, long Length, string Sha256, DateTimeOffset At, string By);
