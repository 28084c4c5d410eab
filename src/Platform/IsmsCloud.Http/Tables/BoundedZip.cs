using System.IO.Compression;
using System.Xml;

namespace IsmsCloud.Http;

/// <summary>A ZIP file that is read no further than a table can be large: what is unpacked is counted, whatever its directory claims.</summary>
internal sealed class BoundedZip : IDisposable
{
    private const int MaxEntries = 2000;

    private static readonly XmlReaderSettings Plain = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive _zip;
    private long _unpacked;

    public BoundedZip(Stream content)
    {
        try
        {
            _zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (_zip.Entries.Count > MaxEntries || _zip.Entries.Sum(Claimed) > TableLimits.UnpackedBytes) throw TableLimits.Bomb();
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
    }

    /// <summary>A part as XML; null where there is none.</summary>
    public XmlReader? Open(string path)
    {
        if (_zip.GetEntry(path) is not { } entry) return null;
        // Each reading counts by itself: rows are read once to look and once to take.
        _unpacked = 0;
        try
        {
            return XmlReader.Create(new Counted(entry.Open(), this, Math.Max(entry.CompressedLength, 1)), Plain);
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
    }

    public void Dispose() => _zip.Dispose();

    // Capped, so that no sum of claims is beyond what a number holds.
    private static long Claimed(ZipArchiveEntry entry) => (long)Math.Min((ulong)entry.Length, TableLimits.UnpackedBytes + 1);

    public static BadTableException Broken() => TableLimits.Bad("workbook-broken", "The workbook is damaged, or is none. Open it, save it as .xlsx and try again.");

    private sealed class Counted(Stream inner, BoundedZip zip, long packed) : Stream
    {
        private long _own;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _own; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            (_own, zip._unpacked) = (_own + read, zip._unpacked + read);
            if (zip._unpacked > TableLimits.UnpackedBytes || (_own > TableLimits.RatioFrom && _own / packed > TableLimits.Ratio)) throw TableLimits.Bomb();
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
