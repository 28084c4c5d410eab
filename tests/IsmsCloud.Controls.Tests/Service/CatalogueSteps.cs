using System.Net.Http.Headers;
using System.Text;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Tests.Service;

/// <summary>What people do with catalogues, in one word.</summary>
public sealed partial class ControlsApp
{
    public async Task<Guid> UploadJson(byte[] content, string name = "catalog.json", string type = "application/json")
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return (await Http.Post<AttachmentDto>($"api/controls/attachments?name={name}", body, Ct)).Required().Id;
    }

    public async Task<ApiResult<CatalogueDto>> ImportCatalogue(byte[] content, string? key = null) =>
        await Manager.Catalogues.Import(new CatalogueImportRequest { AttachmentId = await UploadJson(content), Key = key }, Ct);

    public Task<ApiResult<CatalogueDto>> PostCatalogue(byte[] content, string key)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Http.Post<CatalogueDto>($"api/controls/catalogues/imports/oscal?key={key}", body, Ct);
    }

    public async Task<string> Text(string path) => Encoding.UTF8.GetString(await Http.GetByteArrayAsync(path, Ct));
}
