using System.Reflection;
using IsmsCloud.Architecture.Tests.Product;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Architecture.Tests;

/// <summary>Who gets in where, and that tenants stay apart.</summary>
public sealed class AccessTests
{
    // Moving the data of several tenants is for these alone.
    static readonly string[] MayWorkAcrossTenants = [];

    // Who may say in which tenant a scope is: a request's token, a message's header, and the one who works in another
    // tenant for those below; what time brings about, what is computed and what is imported aside, each in the tenant whose
    // it is; and the demo's story, which refuses to be played outside Development.
    static readonly string[] MaySayTheTenant =
    [
        "IsmsCloud.Http.Gate", "IsmsCloud.Messaging.HandlerConsumer`2", "IsmsCloud.Identity.Access.TenantScopes", "IsmsCloud.Revisions.Sweeping.Sweeper",
        "IsmsCloud.Risks.Features.Simulations.SimulationWorker", "IsmsCloud.Records.Importing.ImportWorker", "IsmsCloud.Stories.Play",
        // A socket's operations, and the events of a subscription: each has a scope of its own, in which its token says it again.
        "IsmsCloud.Graph.Sockets.SocketWork", "IsmsCloud.Graph.Subscriptions.ScopeForEachEvent",
    ];

    // Each has made sure before that the person may: they are in no tenant yet, or hold a link, or stand on the other side
    // of an engagement; and the demo.
    static readonly string[] MayWorkInAnotherTenant =
    [
        "IsmsCloud.Identity.Consumers.WhenProposalGranted",
        "IsmsCloud.Identity.Features.Demo.LoadDemo",
        "IsmsCloud.Identity.Features.Engagements.ClientEngagements",
        "IsmsCloud.Identity.Features.Engagements.ProposalsByLink",
        "IsmsCloud.Identity.Features.Invitations.Joining",
        "IsmsCloud.Identity.Features.Organisations.Founding",
    ];

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
        Calls.To(typeof(TenantMover)).Where(type => type.Assembly != typeof(TenantMover).Assembly).Select(type => type.FullName).ShouldBe(MayWorkAcrossTenants, ignoreOrder: true);
    }

    [Fact]
    public void Only_token_message_and_named_places_say_in_which_tenant_one_works()
    {
        var scopes = Code.Types.Single(type => type.FullName == "IsmsCloud.Identity.Access.TenantScopes");

        Calls.To(typeof(TenantContext), nameof(TenantContext.Set)).Select(type => type.FullName).ShouldBe(MaySayTheTenant, ignoreOrder: true);
        Calls.To(scopes).Select(type => type.FullName).ShouldBe(MayWorkInAnotherTenant, ignoreOrder: true);
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
