using System.Globalization;
using GraphQL;
using IsmsCloud.Graph.Downstream;

namespace IsmsCloud.Graph.Schema;

/// <summary>How much one page may hold.</summary>
internal static class Page
{
    public const int Usual = 50;

    public const int Most = 200;

    /// <summary>What the caller asks for as <c>first</c>.</summary>
    public static int Size(IResolveFieldContext context)
    {
        var first = context.Given("first") is { } given ? Convert.ToInt32(given, CultureInfo.InvariantCulture) : Usual;
        return first is >= 1 and <= Most ? first : throw Refusal.Of("page-size-invalid", $"'first' is a number from 1 to {Most}.");
    }
}
