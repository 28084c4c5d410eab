namespace IsmsCloud.Web.Kinds;

/// <summary>The order in which the standard speaks of things, which is the order of the navigation.</summary>
static class Standard
{
    static readonly string[] Areas =
        ["overview", "context", "leadership", "planning", "support", "operation", "evaluation", "improvement", "organisation"];

    internal static string AreaOf(string path) => path.Split('/')[0];

    /// <summary>A key that sorts, ordinally, by area, clause and order: 9.2 comes before 10.1, and Annex A after all clauses.</summary>
    internal static string Place(string path, string clause, int order) =>
        $"{Array.IndexOf(Areas, AreaOf(path)):00}\t{string.Concat(clause.Split('.').Select(part => part.PadLeft(3)))}\t{order:00}";
}
