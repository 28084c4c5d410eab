using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace IsmsCloud.Http;

/// <summary>Files of a service's records.</summary>
public static class AttachmentEndpoints
{
    /// <summary>Maps <c>POST attachments?name=</c> (the body is the file), <c>GET attachments/{id}</c> and <c>GET attachments/{id}/content</c>.</summary>
    /// <param name="api">The service's group.</param>
    /// <param name="read">Permission to read.</param>
    /// <param name="write">Permission to store.</param>
    public static void MapAttachments(this IEndpointRouteBuilder api, string read, string write)
    {
        var group = api.MapGroup("attachments").WithTags("attachments");
        group.MapPost("", Put).Needs(write).Produces<Attachment>(201).WithSummary("Store a file of at most 50 MB: the body is its content.");
        group.MapGet("{id:guid}", Find).Needs(read).Produces<Attachment>().WithSummary("What is known of a file.");
        group.MapGet("{id:guid}/content", Open).Needs(read).WithSummary("The file.");
    }

    private static async Task<IResult> Put(string? name, HttpRequest request, AttachmentStore files, CancellationToken ct)
    {
        // The store counts for itself and answers with a clear word; one byte more than allowed has to get that far.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = AttachmentStore.MaxBytes + 1024 * 1024;
        if (request.ContentLength > AttachmentStore.MaxBytes) return Problem.Of(413, "attachment-too-large", $"A file may have at most {AttachmentStore.MaxBytes / 1024 / 1024} MB.").ToResult();
        var mediaType = request.ContentType?.Split(';')[0].Trim();
        var (stored, refusal) = await files.Put(name, mediaType, request.Body, ct);
        return refusal is null ? Results.Created($"{request.Path}/{stored!.Id}", stored) : Refused.By(refusal);
    }

    private static async Task<IResult> Find(Guid id, AttachmentStore files, CancellationToken ct) =>
        await files.Find(id, ct) is { } file ? Results.Ok(file) : Refused.By(Refused.NotFound);

    // Always as a download: a file that somebody uploaded is never shown as a page of ours.
    private static async Task<IResult> Open(Guid id, HttpResponse response, AttachmentStore files, CancellationToken ct)
    {
        if (await files.Open(id, ct) is not var (file, content)) return Refused.By(Refused.NotFound);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Stream(content, file.MediaType, file.Name, file.At, new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
