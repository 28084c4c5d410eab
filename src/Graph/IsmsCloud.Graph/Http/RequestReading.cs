using GraphQL;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Graph.Limits;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace IsmsCloud.Graph.Http;

/// <summary>Reads a request off the URL of a GET or the body of a POST.</summary>
internal sealed class RequestReading(RequestBodies bodies, IOptions<GraphLimits> options)
{
    public async Task<(GraphRequest? Request, Fault? Fault)> Read(HttpRequest http, CancellationToken ct)
    {
        if (HttpMethods.IsGet(http.Method)) return FromUrl(http.Query);
        if (!MediaTypes.IsReadable(http.ContentType))
            return (null, new Fault("media-type-refused", "Send the body as 'Content-Type: application/json', in UTF-8.", 415));
        var body = await Body(http, options.Value.Bytes, ct);
        return body is { } bytes ? bodies.Read(bytes) : (null, new Fault("body-too-large", $"The body has more than {options.Value.Bytes} bytes.", 413));
    }

    private (GraphRequest?, Fault?) FromUrl(IQueryCollection url)
    {
        if (url.FirstOrDefault(parameter => parameter.Value.Count > 1) is { Key: { } twice })
            return (null, new Fault("parameter-repeated", $"'{twice}' is there more than once.", 400));
        var (variables, wrong) = bodies.ReadMap("variables", url["variables"]);
        var (extensions, wrongToo) = bodies.ReadMap("extensions", url["extensions"]);
        if ((wrong ?? wrongToo) is { } fault) return (null, fault);
        return (new GraphRequest(Text(url["query"]), Text(url["operationName"]), variables ?? Inputs.Empty, extensions ?? Inputs.Empty, Text(url["documentId"]), SafeMethod: true), null);
    }

    private static string? Text(StringValues value) => value is [{ Length: > 0 } text] ? text : null;

    private static async Task<ReadOnlyMemory<byte>?> Body(HttpRequest http, int limit, CancellationToken ct)
    {
        if (http.ContentLength > limit) return null;
        using var read = new MemoryStream();
        var buffer = new byte[8 * 1024];
        while (await http.Body.ReadAsync(buffer, ct) is > 0 and var count)
        {
            if (read.Length + count > limit) return null;
            read.Write(buffer, 0, count);
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }
}
