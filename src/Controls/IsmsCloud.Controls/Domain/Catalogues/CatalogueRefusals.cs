using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

internal static class CatalogueRefusals
{
    public const int MaxBytes = 10 * 1024 * 1024;

    public static readonly Refusal TooLarge = Refusal.Invalid("attachmentId", "file-too-large", $"A catalog may have at most {MaxBytes / 1024 / 1024} MB.");

    public static readonly Refusal NotJson = Refusal.Invalid("attachmentId", "file-type", "A catalog comes as OSCAL in JSON: upload it as application/json.");

    public static readonly Refusal FormatUnknown = Refusal.Invalid("format", "format-unknown", "Catalogues come as ?format=oscal, csv or xlsx.");

    public static Refusal KeyTaken(string key) =>
        new("key-taken", $"There is, or was, a catalogue '{key}': give this one another key.", RefusalKind.State, Path: "key");
}
