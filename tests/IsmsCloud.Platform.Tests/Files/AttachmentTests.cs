using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using MongoDB.Bson;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Files;

public sealed class AttachmentTests(SharedNotes shared)
{
    private readonly NotesApp _app = shared.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> Put(HttpClient client, byte[] content, string mediaType, string name)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return client.PostAsync($"attachments?name={Uri.EscapeDataString(name)}", body, Ct);
    }

    private static byte[] Pdf(int length)
    {
        var file = RandomNumberGenerator.GetBytes(length);
        "%PDF-1.7"u8.CopyTo(file);
        return file;
    }

    [Fact]
    public async Task A_file_comes_back_as_it_went_in_with_its_hash()
    {
        using var client = _app.Client(TestService<object>.NewTenant());
        var file = Pdf(700_000);
        using var stored = await Put(client, file, "application/pdf", "Evidence 1.pdf");
        stored.StatusCode.ShouldBe(HttpStatusCode.Created);
        var about = (await stored.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
        ((string?)about["sha256"]).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(file)));
        using var back = await client.GetAsync($"attachments/{about["id"]}/content", Ct);
        (await back.Content.ReadAsByteArrayAsync(Ct)).ShouldBe(file);
        back.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task Another_tenants_file_is_unknown()
    {
        using var owner = _app.Client(TestService<object>.NewTenant());
        using var stored = await Put(owner, Pdf(100), "application/pdf", "a.pdf");
        var id = (string?)(await stored.Content.ReadFromJsonAsync<JsonObject>(Ct))!["id"];
        using var other = _app.Client(TestService<object>.NewTenant());
        (await other.GetAsync($"attachments/{id}", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"attachments/{id}/content", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("application/pdf", "a.pdf", "MZ not a pdf", "attachment-content-differs")]
    [InlineData("text/plain", "a.txt", "bin\u0001ary", "attachment-content-differs")]
    [InlineData("text/html", "a.html", "<p>", "attachment-type-refused")]
    [InlineData("application/pdf", "../../etc/passwd", "%PDF-1", "attachment-name-invalid")]
    [InlineData("application/pdf", "a.pdf", "", "attachment-empty")]
    public async Task A_file_that_is_not_what_it_says_is_refused_and_leaves_nothing(string mediaType, string name, string content, string code)
    {
        var tenant = TestService<object>.NewTenant();
        using var client = _app.Client(tenant);
        using var response = await Put(client, System.Text.Encoding.UTF8.GetBytes(content), mediaType, name);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["code"]).ShouldBe(code);
        var mine = new BsonDocument("metadata.tenant", new BsonBinaryData(tenant.Value, GuidRepresentation.Standard));
        (await _app.Collection("attachments.files").CountDocumentsAsync(mine, cancellationToken: Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Fifty_megabytes_are_taken_and_one_byte_more_is_refused_with_a_clear_word()
    {
        using var client = _app.Client(TestService<object>.NewTenant());
        using var most = await Put(client, Pdf((int)AttachmentStore.MaxBytes), "application/pdf", "large.pdf");
        most.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var more = await Put(client, Pdf((int)AttachmentStore.MaxBytes + 1), "application/pdf", "larger.pdf");
        more.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ((string?)(await more.Content.ReadFromJsonAsync<JsonObject>(Ct))!["code"]).ShouldBe("attachment-too-large");
    }
}
