using System.Net.Http.Json;
using IsmsCloud.Testing;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>The mails that the product would have sent.</summary>
public sealed class Mailboxes(Uri product) : IDisposable
{
    readonly HttpClient http = new() { BaseAddress = product, DefaultRequestHeaders = { { "Accept", "application/json" } } };

    /// <summary>The link in the newest mail to somebody, once there is one.</summary>
    public async Task<string> LinkTo(string address, CancellationToken ct)
    {
        string? link = null;
        await Eventually.Holds(async () => (link = await Newest(address, ct)) is not null, $"a mail with a link to {address}");
        return link!;
    }

    public void Dispose() => http.Dispose();

    async Task<string?> Newest(string address, CancellationToken ct) =>
        await http.GetFromJsonAsync<List<Mail>>($"dev/mail?to={Uri.EscapeDataString(address)}", ct) is [{ Links: [var link, ..] }, ..] ? link : null;

    sealed record Mail(string Subject, IReadOnlyList<string> Links);
}
