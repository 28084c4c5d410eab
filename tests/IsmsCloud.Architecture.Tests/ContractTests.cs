using System.Text.Encodings.Web;
using System.Text.Json;
using IsmsCloud.Architecture.Tests.Product;

namespace IsmsCloud.Architecture.Tests;

/// <summary>What others build on changes only when somebody says so.</summary>
public sealed class ContractTests
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_types_of_the_contracts_are_those_that_are_checked_in()
    {
        foreach (var contracts in Code.Assemblies.Where(assembly => assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal)))
            Snapshot.Check($"{contracts.GetName().Name}.txt", PublicApi.Of(contracts));
    }

    [Fact]
    public async Task The_api_descriptions_are_those_that_are_checked_in()
    {
        foreach (var service in Services.All)
        {
            using var answer = await service.Client.GetAsync($"/api/{service.Name}/openapi.json", TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answer.IsSuccessStatusCode.ShouldBeTrue($"{service.Name}: {text}");
            using var document = JsonDocument.Parse(text);
            Snapshot.Check($"{service.Name}.openapi.json", JsonSerializer.Serialize(document, Readable));
        }
    }

    [Fact]
    public void A_contract_that_is_gone_does_not_leave_its_description_behind()
    {
        var known = Code.Assemblies.Select(assembly => $"{assembly.GetName().Name}.txt")
            .Concat(Services.All.SelectMany(service => new[] { $"{service.Name}.openapi.json", $"{service.Name}.access.txt" }));

        Snapshot.Names("*").Except(known).ShouldBeEmpty();
    }
}
