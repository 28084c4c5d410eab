using System.Text;
using System.Text.Json.Nodes;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>A running service of the product with two organisations in it: <em>theirs</em>, full of records, and <em>ours</em>, which attacks.</summary>
interface IAttackedService : IAsyncDisposable
{
    string Name { get; }

    IServiceProvider Services { get; }

    /// <summary>A way to it without a network.</summary>
    HttpMessageHandler Handler { get; }

    JsonObject Api { get; }

    IReadOnlyList<Door> Doors { get; }

    Side Theirs { get; set; }

    Side Ours { get; set; }

    /// <summary>Whether anything can come to be in it: a service that is only begun takes nothing and hears nothing.</summary>
    bool IsInhabited => Doors.Any(door => door.Makes) || Services.GetRequiredService<IReadOnlyList<Subscription>>().Count > 0;

    Visitor As(TestPerson? person);

    Task Open(CancellationToken ct);

    Task<History> HistoryOf(Side side, CancellationToken ct);
}

sealed class AttackedService<TProgram>(RealServers servers, string name) : TestService<TProgram>(servers), IAttackedService
    where TProgram : class
{
    readonly RealServers servers = servers;

    public string Name => name;

    public JsonObject Api { get; private set; } = [];

    public IReadOnlyList<Door> Doors { get; private set; } = [];

    public Side Theirs { get; set; } = null!;

    public Side Ours { get; set; } = null!;

    IServiceProvider IAttackedService.Services => Services;

    public HttpMessageHandler Handler => Server.CreateHandler();

    public Visitor As(TestPerson? person) => new(person is null ? CreateClient() : ClientFor(person));

    public async Task Open(CancellationToken ct)
    {
        var description = await As(null).Get($"/api/{name}/openapi.json", ct);
        Api = JsonNode.Parse(description.Text)!.AsObject();
        Doors = Door.All(Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>(), Api);
    }

    public async Task<History> HistoryOf(Side side, CancellationToken ct)
    {
        var mongo = new MongoClient(servers.MongoConnectionString).GetDatabase(Database);
        var id = new BsonBinaryData(side.Tenant, GuidRepresentation.Standard);
        var revisions = await mongo.GetCollection<BsonDocument>("revisions").Find(new BsonDocument("_id.tenant", id)).ToListAsync(ct);
        var files = await mongo.GetCollection<BsonDocument>("attachments.files").Find(new BsonDocument("metadata.tenant", id)).ToListAsync(ct);
        return new(revisions, files, await IdentityRows.Of(Services, side, ct));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("ConnectionStrings:identity", servers.PostgresConnectionString(Database));
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft", "None");
    }
}
