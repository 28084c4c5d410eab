using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Shouldly;

namespace IsmsCloud.Testing.Servers;

/// <summary>A part of the broker for one test process: queues of the same name in another process are others.</summary>
sealed class VirtualHost(Uri management, string name)
{
    internal static async Task<VirtualHost> CreateAsync(Uri management, CancellationToken ct)
    {
        var host = new VirtualHost(management, $"test-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
        await host.SendAsync(HttpMethod.Put, ct);
        return host;
    }

    internal string AddressOn(string broker) => new UriBuilder(broker) { Path = name }.Uri.ToString();

    internal Task DeleteAsync(CancellationToken ct) => SendAsync(HttpMethod.Delete, ct);

    async Task SendAsync(HttpMethod method, CancellationToken ct)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(management, $"api/vhosts/{name}"));
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(management.UserInfo));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        using var response = await http.SendAsync(request, ct);
        response.IsSuccessStatusCode.ShouldBeTrue($"{method} {name}: {(int)response.StatusCode}");
    }
}
