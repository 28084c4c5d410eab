using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Shouldly;

namespace IsmsCloud.Testing.Servers;

/// <summary>A part of the broker for one test process: queues of the same name in another process are others.</summary>
sealed class VirtualHost(Uri management, string name)
{
    internal static VirtualHost Create(Uri management)
    {
        var host = new VirtualHost(management, $"test-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
        host.Send(HttpMethod.Put);
        return host;
    }

    internal string AddressOn(string broker) => new UriBuilder(broker) { Path = name }.Uri.ToString();

    internal void Delete() => Send(HttpMethod.Delete);

    void Send(HttpMethod method)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(management, $"api/vhosts/{name}"));
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(management.UserInfo));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        using var response = http.Send(request);
        response.IsSuccessStatusCode.ShouldBeTrue($"{method} {name}: {(int)response.StatusCode}");
    }
}
