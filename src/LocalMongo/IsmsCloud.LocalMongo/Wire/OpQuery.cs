using System.Text;
using IsmsCloud.LocalMongo.Errors;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>Reads OP_QUERY, the form in which a driver sends its first hello before it knows what the server speaks.</summary>
internal static class OpQuery
{
    /// <exception cref="CommandException">The message can't be understood; the connection can go on.</exception>
    public static Request Read(Frame frame)
    {
        try
        {
            var query = Query(frame.Payload);
            return new(query, [], Name(query), "admin");
        }
        catch (BadBsonException bad)
        {
            throw new CommandException(ErrorCode.InvalidBson, $"The query isn't valid BSON: {bad.Message}.");
        }
    }

    /// <summary>After the flags comes the collection, then skip and limit, then the query.</summary>
    static ReadOnlyMemory<byte> Query(ReadOnlyMemory<byte> payload)
    {
        if (payload.Length < sizeof(int))
            throw new BadBsonException("the query is cut off");
        var rest = payload[sizeof(int)..];
        var afterName = BsonSizes.Name(rest.Span) + 2 * sizeof(int);
        if (afterName > rest.Length)
            throw new BadBsonException("the query is cut off");
        rest = rest[afterName..];
        return rest[..BsonCheck.Document(rest.Span)];
    }

    static string Name(ReadOnlyMemory<byte> query)
    {
        var elements = new BsonElements(query.Span);
        return elements.MoveNext() ? Encoding.UTF8.GetString(elements.Name) : "";
    }
}
