using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace IsmsCloud.Gateway.Edge;

static class Compression
{
    /// <summary>
    /// Data and assets only. Pages hold secrets (antiforgery tokens) next to text that somebody else can choose, are asked
    /// for with cookies, and the length of such a compressed answer gives the secret away (BREACH); data is asked for with
    /// a token, which nobody else's page can send. What a service compressed itself passes unchanged.
    /// </summary>
    internal static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "application/problem+json", "application/graphql-response+json", "text/css", "text/csv", "text/javascript", "application/javascript", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}
