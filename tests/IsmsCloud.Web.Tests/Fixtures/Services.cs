using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace IsmsCloud.Web.Tests.Fixtures;

/// <summary>What a service was asked.</summary>
sealed record Asked(HttpMethod Method, string Path, string Body, string? IfMatch)
{
    internal JsonObject Json => JsonNode.Parse(Body)!.AsObject();
}

/// <summary>Answers for the services behind the gateway, in the words that they use on the wire.</summary>
sealed class Services : HttpMessageHandler
{
    readonly List<(Func<Asked, bool> When, Func<Asked, HttpResponseMessage> Answer)> answers = [];

    internal List<Asked> Asked { get; } = [];

    internal IEnumerable<Asked> Changes => Asked.Where(asked => asked.Method != HttpMethod.Get);

    /// <summary>The newest answer that fits is given.</summary>
    internal Services When(string method, string path, Func<Asked, HttpResponseMessage> answer)
    {
        answers.Insert(0, (asked => asked.Method.Method == method && asked.Path == path, answer));
        return this;
    }

    internal Services When(string method, string path, object json) => When(method, path, _ => Json(HttpStatusCode.OK, json));

    internal static HttpResponseMessage Json(HttpStatusCode status, object json) => new(status)
    {
        Content = new StringContent(json as string ?? System.Text.Json.JsonSerializer.Serialize(json, Http.Client.ApiJson.Options), Encoding.UTF8, "application/json"),
    };

    internal static HttpResponseMessage Refuses(HttpStatusCode status, string code, string message, string? path = null) =>
        Json(status, new { title = "No", code, detail = message, errors = new[] { new { code, message, path } } });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var asked = new Asked(request.Method, request.RequestUri!.AbsolutePath.TrimStart('/'), body, request.Headers.IfMatch.FirstOrDefault()?.Tag.Trim('"'));
        Asked.Add(asked);
        return answers.FirstOrDefault(one => one.When(asked)).Answer?.Invoke(asked) ?? Refuses(HttpStatusCode.NotFound, "not-found", "There is none.");
    }
}
