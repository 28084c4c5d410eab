using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.LocalMongo;

/// <summary>Runs the gateway as a process of its own, configured by ConnectionStrings:documentdb, LocalMongo:Port and LocalMongo:Address.</summary>
internal sealed partial class GatewayService(IConfiguration configuration, ILogger<LocalMongoServer> logger) : IHostedService
{
    const int UsualPort = 27017;

    LocalMongoServer? server;

    public async Task StartAsync(CancellationToken ct)
    {
        var engine = configuration.GetConnectionString("documentdb")
            ?? throw new InvalidOperationException("ConnectionStrings__documentdb must name the PostgreSQL that carries DocumentDB.");
        var port = configuration.GetValue("LocalMongo:Port", UsualPort);
        var address = IPAddress.Parse(configuration["LocalMongo:Address"] ?? IPAddress.Loopback.ToString());
        server = await LocalMongoServer.StartAsync(engine, port, new() { Address = address, Logger = logger }, ct);
        Listening(logger, server.ConnectionString);
    }

    public async Task StopAsync(CancellationToken ct)
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "LocalMongo listens: {ConnectionString}")]
    static partial void Listening(ILogger logger, string connectionString);
}
