using System.Net.Mail;

namespace IsmsCloud.Identity.Domain;

/// <summary>Addresses: which are some, and which are the same.</summary>
internal static class Emails
{
    public const int Max = 254;

    public static bool IsOne(string? text) =>
        text is { Length: <= Max } && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text;

    /// <summary>As accounts compare them, whatever the case they were typed in.</summary>
    public static string Key(string email) => email.Normalize().ToUpperInvariant();
}
