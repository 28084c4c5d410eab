using IsmsCloud.Context.Contracts;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Components.Organisation;

/// <summary>Lines for a shell that get a token for an API client and make a first call with it.</summary>
static class Curl
{
    /// <param name="root">Where the product is, with a slash at the end.</param>
    /// <param name="client">The API client.</param>
    /// <param name="secret">Its secret where it is known; a variable of the shell stands for it otherwise.</param>
    internal static string Lines(string root, RecordView client, string? secret) =>
        $"""
        TOKEN=$(curl -s {root}connect/token \
          -d grant_type=client_credentials \
          -d client_id={client.Json.Text("clientId")} \
          -d client_secret={secret ?? "$CLIENT_SECRET"} \
          | sed -n 's/.*"access_token": *"\([^"]*\)".*/\1/p')
        curl -H "Authorization: Bearer $TOKEN" {root}{FirstCall(client)}
        """;

    // Something that this client may read.
    static string FirstCall(RecordView client) =>
        (client.Fields["permissions"].As<IReadOnlyList<string>>() ?? []).Contains(ContextPermissions.Read) ? "api/context/issues?first=5" : "api/identity/organisations";
}
