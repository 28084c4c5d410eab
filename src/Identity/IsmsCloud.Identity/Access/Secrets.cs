using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace IsmsCloud.Identity.Access;

internal static class Secrets
{
    /// <summary>256 random bits, safe in a URL.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
