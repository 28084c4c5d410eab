using System.Collections.Frozen;
using System.Globalization;
using Npgsql;

namespace IsmsCloud.LocalMongo.Errors;

/// <summary>
/// Which code a driver expects for each SQLSTATE: those of the engine (M…, from DocumentDB's own table of error
/// mappings) and those of PostgreSQL that a client can meet.
/// </summary>
internal static class SqlStates
{
    static readonly FrozenDictionary<string, (int Code, string Name)> Table = Read().ToFrozenDictionary();

    public static (int Code, string Name) CodeOf(string sqlState) =>
        Table.GetValueOrDefault(sqlState, ((int)ErrorCode.InternalError, nameof(ErrorCode.InternalError)));

    /// <summary>Whether two writers met, so that the one who lost may simply begin again.</summary>
    public static bool IsConflict(string sqlState) =>
        sqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Within replies the engine packs a SQLSTATE into an integer, six bits for each of its five characters.</summary>
    public static string Unpack(int packed) => string.Create(5, packed, static (characters, rest) =>
    {
        for (var i = 0; i < characters.Length; i++, rest >>= 6)
            characters[i] = (char)('0' + (rest & 0x3F));
    });

    static IEnumerable<KeyValuePair<string, (int, string)>> Read()
    {
        using var reader = new StreamReader(typeof(SqlStates).Assembly.GetManifestResourceStream("sqlstates.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            yield return new(fields[0], (int.Parse(fields[1], CultureInfo.InvariantCulture), fields[2]));
        }
    }
}
