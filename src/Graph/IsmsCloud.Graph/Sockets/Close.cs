using System.Net.WebSockets;

namespace IsmsCloud.Graph.Sockets;

/// <summary>Why a socket is closed: the codes of <i>graphql-transport-ws</i>, and what we say with them.</summary>
internal sealed record Close(WebSocketCloseStatus Code, string Reason)
{
    public static readonly Close Normal = new(WebSocketCloseStatus.NormalClosure, "");
    public static readonly Close GoingAway = new(WebSocketCloseStatus.EndpointUnavailable, "Going away");
    public static readonly Close TooLarge = new(WebSocketCloseStatus.MessageTooBig, "Message too large");
    public static readonly Close Unexpected = new(WebSocketCloseStatus.InternalServerError, "Unexpected");
    public static readonly Close Unauthorized = Of(4401, "Unauthorized");
    public static readonly Close Forbidden = Of(4403, "Forbidden");
    public static readonly Close WithoutTenant = Of(4403, "token-without-tenant");
    public static readonly Close TokenExpired = Of(4403, "token-expired");
    public static readonly Close Subprotocol = Of(4406, "Subprotocol not acceptable");
    public static readonly Close InitTimeout = Of(4408, "Connection initialisation timeout");
    public static readonly Close TooManyInits = Of(4429, "Too many initialisation requests");

    public static Close Invalid(string why) => Of(4400, why);

    // A reason has 123 bytes at most, and an id is whatever the client thought of.
    public static Close Taken(string id) => Of(4409, $"Subscriber for {(id.Length <= 40 && id.All(char.IsAscii) ? id : "this id")} already exists");

    private static Close Of(int code, string reason) => new((WebSocketCloseStatus)code, reason);
}
