using IsmsCloud.Architecture.Tests.Product;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace IsmsCloud.Architecture.Tests;

/// <summary>What others build on changes only when somebody says so.</summary>
public sealed class ContractTests
{
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
            var document = await service.Provider.GetRequiredKeyedService<IOpenApiDocumentProvider>(service.Name)
                .GetOpenApiDocumentAsync(TestContext.Current.CancellationToken);
            Snapshot.Check($"{service.Name}.openapi.json", await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, TestContext.Current.CancellationToken));
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
