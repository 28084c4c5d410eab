namespace IsmsCloud.Http;

/// <summary>An uploaded file.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Of its bytes, in hex.</param>
/// <param name="By">Who uploaded it.</param>
public sealed record AttachmentDto(Guid Id, string Name, string MediaType, long Length, string Sha256, DateTimeOffset At, string By);
