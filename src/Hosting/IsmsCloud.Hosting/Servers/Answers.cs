using System.Net;
using System.Net.Sockets;
using IsmsCloud.Hosting.Resources;
using Npgsql;

namespace IsmsCloud.Hosting.Servers;

/// <summary>
/// Whether a server on a loopback port answers in its own protocol. That the port accepts says little: Docker's proxy
/// does so before the server is there.
/// </summary>
static class Answers
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // OP_MSG (2013) with one section of kind 0: { hello: 1, $db: "admin" }.
    static readonly byte[] Hello =
    [
        52, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0xDD, 7, 0, 0, 0, 0, 0, 0, 0,
        31, 0, 0, 0, 16, .. "hello\0"u8, 1, 0, 0, 0, 2, .. "$db\0"u8, 6, 0, 0, 0, .. "admin\0"u8, 0,
    ];

    internal static Task<bool> MongoAsync(int port, CancellationToken ct) => TalkAsync(port, Hello, ct);

    internal static Task<bool> RabbitAsync(int port, CancellationToken ct) => TalkAsync(port, [.. "AMQP"u8, 0, 0, 9, 1], ct);

    /// <summary>Before the server counts as ready it is prepared, and the databases it should have are made.</summary>
    internal static async Task<bool> PostgresAsync(string connectionString, ServerResource server, CancellationToken ct, params string[] preparation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(ct);
            if (!server.Ready.IsCompleted)
                await PostgresSetup.ApplyAsync(connection, server.Databases.Select(database => database.Name), preparation, ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    static async Task<bool> TalkAsync(int port, byte[] question, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
            await client.GetStream().WriteAsync(question, limit.Token);
            return await client.GetStream().ReadAsync(new byte[16], limit.Token) > 0;
        }
        catch (Exception cause) when (cause is SocketException or IOException || !ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
