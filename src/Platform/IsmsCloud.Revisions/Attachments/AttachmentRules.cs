using System.Text;

namespace IsmsCloud.Revisions;

/// <summary>Which files are taken: kinds that evidence and documents come in, whose first bytes are what they claim.</summary>
internal static class AttachmentRules
{
    private const int MaxName = 200;

    // Media type → how such a file begins; an empty list means text, which must hold no control characters.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = ["%PDF-"],
        ["image/png"] = ["\u0089PNG\r\n"],
        ["image/jpeg"] = ["\u00ff\u00d8\u00ff"],
        ["image/gif"] = ["GIF87a", "GIF89a"],
        ["application/zip"] = ["PK\u0003\u0004"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ["PK\u0003\u0004"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ["PK\u0003\u0004"],
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ["PK\u0003\u0004"],
        ["application/vnd.oasis.opendocument.text"] = ["PK\u0003\u0004"],
        ["application/vnd.oasis.opendocument.spreadsheet"] = ["PK\u0003\u0004"],
        ["text/plain"] = [],
        ["text/markdown"] = [],
        ["text/csv"] = [],
        ["application/json"] = [],
        ["message/rfc822"] = [],
    };

    /// <summary>Bytes that a check of the beginning looks at.</summary>
    public const int HeadLength = 512;

    public static Refusal? Check(string? name, string? mediaType)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName || name.AsSpan().ContainsAny('/', '\\', '\0') || name.Any(char.IsControl))
            return Refusal.Invalid("name", "attachment-name-invalid", $"Give the file a name of 1 to {MaxName} characters, without a path.");
        return mediaType is not null && Allowed.ContainsKey(mediaType)
            ? null
            : Refusal.Invalid("contentType", "attachment-type-refused", $"Files of this type are not taken. Taken are: {string.Join(", ", Allowed.Keys)}.");
    }

    public static Refusal? CheckHead(string mediaType, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return Refusal.Invalid("content", "attachment-empty", "The file is empty.");
        var text = Encoding.Latin1.GetString(head);
        var signatures = Allowed[mediaType];
        var agrees = signatures.Length > 0
            ? signatures.Any(s => text.StartsWith(s, StringComparison.Ordinal))
            : !Decoded(head, text).Any(c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f'));
        return agrees ? null : Refusal.Invalid("content", "attachment-content-differs", $"The file is not what it says: its beginning is not that of {mediaType}.");
    }

    // Text that begins with the mark of UTF-16 is text, though half of its bytes may be zero.
    private static string Decoded(ReadOnlySpan<byte> head, string text) =>
        text.StartsWith("\u00ff\u00fe", StringComparison.Ordinal) ? Encoding.Unicode.GetString(head)
        : text.StartsWith("\u00fe\u00ff", StringComparison.Ordinal) ? Encoding.BigEndianUnicode.GetString(head)
        : text;

    public static Refusal TooLarge() =>
        Refusal.Invalid("content", "attachment-too-large", $"A file may have at most {AttachmentStore.MaxBytes / 1024 / 1024} MB.");
}
