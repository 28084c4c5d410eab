using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records;

/// <summary>What each sort of evidence asks for.</summary>
public static class EvidenceRules
{
    /// <summary>What stands against evidence, but for whether its file exists.</summary>
    public static IEnumerable<Refusal> Check(EvidenceItem item, string path) => item.Kind switch
    {
        EvidenceKind.File when item.AttachmentId is null => [Refusal.Invalid($"{path}.attachmentId", "required", "Name the uploaded file.")],
        EvidenceKind.Url when !IsAddress(item.Text) => [Refusal.Invalid($"{path}.text", "address-invalid", "Give the address of a page, beginning with https:// or http://.")],
        EvidenceKind.RecordLink or EvidenceKind.Statement when string.IsNullOrWhiteSpace(item.Text) => [Refusal.Invalid($"{path}.text", "required", "Say what it is.")],
        _ when item.ValidUntil < item.ValidFrom => [Refusal.Invalid($"{path}.validUntil", "period-invalid", "It cannot end before it begins.")],
        _ => [],
    };

    private static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http");
}
