using System.Net;
using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Graph.Tests.Fixtures;
using IsmsCloud.Testing;
using Shouldly;
using Xunit;

namespace IsmsCloud.Graph.Tests.Transports;

public sealed class PersistedTests
{
    private const string Query = "{ __typename }";

    private readonly TestPerson _ada = RunningGraph.Person(TestService<Program>.NewTenant());

    [Fact]
    public async Task An_operation_is_kept_under_its_hash_for_the_organisation_that_sent_it()
    {
        await using var graph = await RunningGraph.Start();
        using var ada = graph.Client(_ada);
        var unknown = await ada.Ask("", extensions: Hash(Query));
        (await unknown.Code()).ShouldBe("200 PERSISTED_QUERY_NOT_FOUND");
        (await unknown.Json()).GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("PersistedQueryNotFound");
        (await (await ada.Ask(Query, extensions: Hash("{ another }"))).Code()).ShouldBe("400 PERSISTED_QUERY_HASH_MISMATCH");
        (await ada.Ask(Query, extensions: Hash(Query))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Data(await ada.Ask("", extensions: Hash(Query)))).ShouldBe("Query");
        (await Data(await ada.GetAsync($"?extensions={{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{HashOf(Query)}\"}}}}", TestContext.Current.CancellationToken))).ShouldBe("Query");
        (await Data(await ada.Post($"{{\"documentId\":\"sha256:{HashOf(Query)}\"}}"))).ShouldBe("Query");
        using var other = graph.Client(RunningGraph.Person(TestService<Program>.NewTenant()));
        (await (await other.Ask("", extensions: Hash(Query))).Code()).ShouldBe("200 PERSISTED_QUERY_NOT_FOUND");
        (await (await ada.Ask("", extensions: new { persistedQuery = new { version = 2, sha256Hash = "x" } })).Code()).ShouldBe("400 persisted-query-invalid");
    }

    [Fact]
    public async Task Where_only_registered_operations_run_no_others_do_however_they_are_sent()
    {
        var folder = Directory.CreateTempSubdirectory("operations").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "known.graphql"), Query, TestContext.Current.CancellationToken);
        await using var graph = await RunningGraph.Start(("Graph:OnlyRegistered", "true"), ("Graph:Operations", folder));
        using var ada = graph.Client(_ada);
        (await Data(await ada.Ask("", extensions: Hash(Query)))).ShouldBe("Query");
        (await Data(await ada.Ask(Query))).ShouldBe("Query");
        (await (await ada.Ask("{ a: __typename }", "application/graphql-response+json")).Code()).ShouldBe("400 operation-not-registered");
        (await (await ada.Ask("{ a: __typename }", extensions: Hash("{ a: __typename }"))).Code()).ShouldBe("200 operation-not-registered");
        (await (await ada.Ask("", extensions: Hash("{ a: __typename }"))).Code()).ShouldBe("200 PERSISTED_QUERY_NOT_SUPPORTED");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string?> Data(HttpResponseMessage answer) => (await answer.Json()).GetProperty("data").GetProperty("__typename").GetString();

    private static object Hash(string query) => new { persistedQuery = new { version = 1, sha256Hash = HashOf(query) } };

    private static string HashOf(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
}
