using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using IsmsCloud.LocalMongo.Commands;
using IsmsCloud.LocalMongo.Cursors;
using IsmsCloud.LocalMongo.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace IsmsCloud.LocalMongo;

/// <summary>
/// A server that any MongoDB driver can talk to and that has DocumentDB, an extension of PostgreSQL, do the work.
/// It listens on loopback alone and asks nobody who they are.
/// </summary>
public sealed partial class LocalMongoServer : IAsyncDisposable
{
    readonly TcpListener listener;
    readonly NpgsqlDataSource source;
    readonly CursorTable cursors;
    readonly CommandTable commands;
    readonly ILogger logger;
    readonly CancellationTokenSource stopping = new();
    readonly ConcurrentDictionary<int, Task> clients = new();
    readonly Task background;

    LocalMongoServer(TcpListener listener, NpgsqlDataSource source, LocalMongoOptions options)
    {
        this.listener = listener;
        this.source = source;
        logger = options.Logger ?? NullLogger.Instance;
        cursors = new(options.CursorIdle, options.Clock);
        var engine = new Engine(source, cursors);
        commands = new(EngineHandlers.Of(engine), new CursorCommands(engine, cursors).Handlers, new Handshake(options.Clock).Handlers, Sessions.Handlers);
        background = Task.WhenAll(Accept(), CursorSweep.Run(cursors, options.CursorIdle / 4, options.Clock, stopping.Token));
    }

    /// <summary>The port it listens on.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What to give to a driver.</summary>
    public string ConnectionString => $"mongodb://{listener.LocalEndpoint}/?directConnection=true";

    /// <summary>Starts the server in this process.</summary>
    /// <param name="connectionString">Npgsql's, of a PostgreSQL that preloads DocumentDB; its role must be a superuser or own the extension.</param>
    /// <param name="port">The port on loopback; 0 for any free one.</param>
    /// <exception cref="NpgsqlException">The engine can't be reached or lacks DocumentDB.</exception>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static Task<LocalMongoServer> StartAsync(string connectionString, int port, CancellationToken ct) =>
        StartAsync(connectionString, port, new(), ct);

    /// <inheritdoc cref="StartAsync(string, int, CancellationToken)"/>
    /// <exception cref="ArgumentException">The address is not one of loopback.</exception>
    public static async Task<LocalMongoServer> StartAsync(string connectionString, int port, LocalMongoOptions options, CancellationToken ct)
    {
        if (!IPAddress.IsLoopback(options.Address))
            throw new ArgumentException($"LocalMongo asks nobody who they are, so it listens on loopback alone, not on {options.Address}.", nameof(options));
        var source = EngineSource.Open(connectionString);
        var listener = new TcpListener(options.Address, port);
        try
        {
            await EngineSource.Prepare(source, ct);
            listener.Start();
            return new(listener, source, options);
        }
        catch
        {
            listener.Dispose();
            await source.DisposeAsync();
            throw;
        }
    }

    async Task Accept()
    {
        for (var number = 1; !stopping.IsCancellationRequested; number++)
            try
            {
                Begin(number, await listener.AcceptTcpClientAsync(stopping.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                if (!stopping.IsCancellationRequested)
                    AcceptFailed(logger, ended);
            }
    }

    void Begin(int number, TcpClient client)
    {
        var serving = Task.Run(() => Serve(number, client));
        clients[number] = serving;
        serving.ContinueWith(done => clients.TryRemove(new(number, done)), TaskScheduler.Default);
    }

    async Task Serve(int number, TcpClient client)
    {
        using (client)
            try
            {
                client.NoDelay = true;
                await new ClientConnection(number, client.GetStream(), commands, logger).Serve(stopping.Token);
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or BrokenFrameException)
            {
                ClientLeft(logger, number, ended.Message);
            }
            catch (Exception unexpected)
            {
                ClientFailed(logger, number, unexpected);
            }
    }

    /// <summary>Stops listening, closes every connection, and gives the engine's back.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await background;
        await Task.WhenAll(clients.Values);
        await cursors.DisposeAsync();
        await source.DisposeAsync();
        stopping.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Client {Client} left: {Reason}")]
    static partial void ClientLeft(ILogger logger, int client, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The connection of client {Client} failed")]
    static partial void ClientFailed(ILogger logger, int client, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection couldn't be accepted")]
    static partial void AcceptFailed(ILogger logger, Exception exception);
}
