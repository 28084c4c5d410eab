using System.Net.Http.Json;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>The mails that the product would have sent.</summary>
public sealed class Mailboxes(Uri product) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly HttpClient http = new() { BaseAddress = product, DefaultRequestHeaders = { { "Accept", "application/json" } } };

    /// <summary>The link in the newest mail to somebody, once there is one.</summary>
    public async Task<string> LinkTo(string address, CancellationToken ct)
    {
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until)
        {
            var mails = await http.GetFromJsonAsync<List<Mail>>($"dev/mail?to={Uri.EscapeDataString(address)}", ct);
            if (mails is [{ Links: [var link, ..] }, ..])
                return link;
            await Task.Delay(250, ct);
        }

        throw new TimeoutException($"No mail with a link came to {address}.");
    }

    public void Dispose() => http.Dispose();

    sealed record Mail(string Subject, IReadOnlyList<string> Links);
}
