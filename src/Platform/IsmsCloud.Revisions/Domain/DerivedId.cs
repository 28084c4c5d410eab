using System.Security.Cryptography;
using System.Text;

namespace IsmsCloud.Revisions;

/// <summary>Ids that follow from others, so that work which is repeated meets what it made the last time.</summary>
public static class DerivedId
{
    /// <summary>Always the same for the same id and name: a UUID of version 8.</summary>
    /// <param name="from">What it follows from, e.g. the tenant.</param>
    /// <param name="name">What it is, e.g. <c>isms-process/scope</c>.</param>
    public static Guid Of(Guid from, string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{from}/{name}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
