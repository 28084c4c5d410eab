using System.Reflection;
using IsmsCloud.Architecture.Tests.Product;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Revisions.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Architecture.Tests;

/// <summary>Who gets in where, and that tenants stay apart.</summary>
public sealed class AccessTests
{
    // Reading or moving the data of several tenants is for these alone.
    static readonly string[] MayWorkAcrossTenants = [];

    [Fact]
    public void Every_endpoint_says_whom_it_lets_in_as_it_is_checked_in()
    {
        foreach (var service in Services.All)
            Snapshot.Check($"{service.Name}.access.txt", string.Join('\n', Endpoints(service).Select(Line).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_endpoint_forgets_it()
    {
        var forgetful = Services.All.SelectMany(Endpoints).Where(endpoint => Access(endpoint) is null);

        forgetful.Select(Line).ShouldBeEmpty();
    }

    [Fact]
    public void Each_permission_that_is_asked_for_is_declared_in_a_contract()
    {
        var declared = Code.Types.Where(type => type.Name.EndsWith("Permissions", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        var asked = Services.All.SelectMany(Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<Need>()?.Permission).OfType<string>();

        asked.Except(declared).ShouldBeEmpty();
    }

    [Fact]
    public void Every_index_leads_with_the_tenant()
    {
        var indexes = Services.All.SelectMany(service => service.Provider.GetRequiredService<IndexPlan>().All);

        indexes.Where(index => index.Fields[0].Field.Split('.')[^1] != "tenant").ShouldBeEmpty();
    }

    [Fact]
    public void Only_named_places_work_across_tenants()
    {
        var users = from type in Code.Types
                    where type.Assembly != typeof(TenantMover).Assembly
                    where type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                        .SelectMany(made => made.GetParameters()).Any(parameter => parameter.ParameterType == typeof(TenantMover))
                    select type.FullName;

        users.Except(MayWorkAcrossTenants).ShouldBeEmpty();
    }

    // Style sheets and scripts are for everybody, and change their names with their content.
    static IEnumerable<RouteEndpoint> Endpoints(Service service) =>
        service.Provider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}");

    static string Line(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        return $"/{endpoint.RoutePattern.RawText?.TrimStart('/')} {string.Join('|', methods ?? ["*"])}: {Access(endpoint) ?? "(unsaid)"}";
    }

    static string? Access(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Need>() switch
    {
        { Permission: { } permission } => permission,
        { Permission: null } => "any signed-in person",
        null => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null ? null : "everybody",
    };
}
