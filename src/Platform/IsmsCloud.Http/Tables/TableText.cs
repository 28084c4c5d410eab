using System.Text;

namespace IsmsCloud.Http;

/// <summary>Text of a file in the encoding that its bytes show: by their mark, else UTF-8 where all of it is, else Windows-1252.</summary>
internal sealed class TableText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream _content;
    private readonly Encoding _encoding;

    public TableText(Stream content)
    {
        _content = content;
        _encoding = Detect(content);
        using var reader = Reader();
        int c;
        do c = reader.Read();
        while (c >= 0 && char.IsWhiteSpace((char)c));
        LooksLikeJson = c is '[' or '{';
    }

    public bool LooksLikeJson { get; }

    /// <summary>From the beginning.</summary>
    public StreamReader Reader()
    {
        _content.Position = 0;
        return new StreamReader(_content, _encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    }

    private static Encoding Detect(Stream content)
    {
        var head = new byte[4];
        content.Position = 0;
        var length = content.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        content.Position = 0;
        var mark = head.AsSpan(0, length);
        if (mark.StartsWith(new byte[] { 0xFF, 0xFE, 0, 0 }) || mark.StartsWith(new byte[] { 0, 0, 0xFE, 0xFF })) throw Unreadable();
        if (mark.StartsWith(new byte[] { 0xFF, 0xFE })) return Encoding.Unicode;
        if (mark.StartsWith(new byte[] { 0xFE, 0xFF })) return Encoding.BigEndianUnicode;
        return IsUtf8(content) ? Strict : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    private static bool IsUtf8(Stream content)
    {
        var decoder = Strict.GetDecoder();
        var (bytes, chars, valid, read) = (new byte[64 * 1024], new char[64 * 1024], true, 0);
        while ((read = content.Read(bytes)) > 0)
        {
            // Text holds no NUL: this is UTF-16 without a mark, or no text at all.
            if (bytes.AsSpan(0, read).Contains((byte)0)) throw Unreadable();
            valid = valid && Decodes(decoder, bytes.AsSpan(0, read), chars);
        }

        return valid && Decodes(decoder, [], chars, flush: true);
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, char[] chars, bool flush = false)
    {
        try
        {
            decoder.Convert(bytes, chars, flush, out _, out _, out _);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static BadTableException Unreadable() =>
        TableLimits.Bad("text-unreadable", "This is no text that can be read. Save it as CSV in UTF-8, or as .xlsx.");
}
