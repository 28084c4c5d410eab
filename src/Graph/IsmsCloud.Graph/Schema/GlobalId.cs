using System.Text;

namespace IsmsCloud.Graph.Schema;

/// <summary>The id of a record among all records of the graph: the type and the record's own id, in base64.</summary>
internal static class GlobalId
{
    private const int MaxLength = 200;

    public static string Of(string type, Guid id) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"{type}:{id}"));

    /// <summary>False for what is no such id; whether there is such a type is another question.</summary>
    public static bool TryParse(string? text, out string type, out Guid id)
    {
        (type, id) = ("", Guid.Empty);
        if (text is null or { Length: 0 or > MaxLength }) return false;
        Span<byte> bytes = stackalloc byte[MaxLength];
        if (!Convert.TryFromBase64String(text, bytes, out var length)) return false;
        var plain = Encoding.UTF8.GetString(bytes[..length]);
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !Guid.TryParseExact(plain[(colon + 1)..], "D", out id)) return false;
        type = plain[..colon];
        return true;
    }
}
