using System.Security.Cryptography;
using System.Text;

namespace IsmsCloud.Controls.Oscal;

/// <summary>UUIDs of OSCAL documents: of version 5 (RFC 9562, 5.5), since OSCAL takes only versions 4 and 5. The same names give the same UUID.</summary>
internal static class OscalUuid
{
    private static readonly Guid Namespace = new("0bd1e7f0-64ce-5a64-9d0e-6f1a3c6c9a11");

    /// <summary>The UUID of something, by the names that tell it apart.</summary>
    public static string Of(params ReadOnlySpan<string> names)
    {
        var name = Encoding.UTF8.GetBytes(string.Join('\u001f', names!));
        // RFC 9562 names SHA-1 for this version; nothing is kept secret or proven by it.
#pragma warning disable CA5350
        var hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. name]).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }
}
