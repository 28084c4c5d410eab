using GraphQLParser;
using GraphQLParser.Exceptions;

namespace IsmsCloud.Graph.Limits;

/// <summary>Counts the words of a query before anything is built of them, and stops counting where it is too long.</summary>
internal static class Tokens
{
    public static bool AreMoreThan(int limit, string query)
    {
        try
        {
            var position = 0;
            for (var count = 0; count <= limit; count++)
            {
                var token = Lexer.Lex(query, position);
                if (token.Kind == TokenKind.EOF) return false;
                position = token.End;
            }

            return true;
        }
        catch (GraphQLSyntaxErrorException)
        {
            // The parser says where, in words that are worth reading.
            return false;
        }
    }
}
