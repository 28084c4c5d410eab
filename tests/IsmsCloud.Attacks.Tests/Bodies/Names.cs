namespace IsmsCloud.Attacks.Tests.Bodies;

/// <summary>Fields and collections are called after the kinds of record that they are about: <c>partyId</c>, <c>interested-parties</c>.</summary>
static class Names
{
    const int Stem = 8;

    /// <summary>How many words of the kind are in the name.</summary>
    public static int Likeness(string name, string kind) =>
        kind.Split('-').Select(word => word.TrimEnd('y')).Count(word => name.Contains(word[..Math.Min(Stem, word.Length)], StringComparison.OrdinalIgnoreCase));
}
