using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace IsmsCloud.Identity.Accounts;

internal static class ProtectedLinks
{
    /// <summary>False for a link that was altered, cut short by a mail program, or is past its time.</summary>
    public static bool TryOpen(this ITimeLimitedDataProtector protector, string? link, [NotNullWhen(true)] out string? content)
    {
        content = null;
        if (string.IsNullOrEmpty(link)) return false;
        try
        {
            content = protector.Unprotect(link, out _);
            return true;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
