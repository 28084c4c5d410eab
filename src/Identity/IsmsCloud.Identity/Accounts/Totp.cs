using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Time-based one-time passwords: RFC 6238 with SHA-1, six digits and steps of 30 s, as every authenticator app has them.</summary>
internal static class Totp
{
    private const int Drift = 1;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / 30;

    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // SHA-1 is what RFC 6238 and the apps use; HMAC doesn't rest on its collision resistance.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, among the present one and its two neighbours: clocks drift, and people type slowly.</summary>
    public static long? Match(string key, string code, DateTimeOffset at)
    {
        var now = Step(at);
        for (var step = now - Drift; step <= now + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(key, step)), Encoding.UTF8.GetBytes(code))) return step;
        return null;
    }

    /// <summary>Base32, as it is typed into an app.</summary>
    public static string Encode(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in key)
        {
            (buffer, bits) = ((buffer << 8) | b, bits + 8);
            for (; bits >= 5; buffer &= (1 << bits) - 1) text.Append(Base32[buffer >> (bits -= 5)]);
        }
        return bits > 0 ? text.Append(Base32[buffer << (5 - bits)]).ToString() : text.ToString();
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var c in key.TrimEnd('='))
        {
            (buffer, bits) = ((buffer << 5) | Base32.IndexOf(char.ToUpperInvariant(c)), bits + 5);
            if (bits < 8) continue;
            bytes.Add((byte)(buffer >> (bits -= 8)));
            buffer &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
