namespace IsmsCloud.Attacks.Tests.Bodies;

/// <summary>
/// Which of its possible values each field of a body takes. The first of each, unless a service said no to a field; then
/// the next.
/// </summary>
sealed class Choices
{
    readonly Dictionary<string, int> taken = [];
    readonly Dictionary<string, int> possible = [];

    public int Of(string path, int count)
    {
        possible[path] = count;
        return taken.GetValueOrDefault(path) % count;
    }

    /// <summary>Takes the next value of the field that was named, or of the nearest around it or within it that has several.</summary>
    public void Blame(string path)
    {
        var several = possible.Where(field => field.Value > 1).Select(field => field.Key).ToList();
        var blamed = several.Where(field => IsWithin(path, field)).MaxBy(field => field.Length)
            ?? several.FirstOrDefault(field => IsWithin(field, path));
        if (blamed is not null) taken[blamed] = taken.GetValueOrDefault(blamed) + 1;
    }

    /// <summary>Anything else, where nobody said what was wrong or the next value did not mend it.</summary>
    public void Shuffle(Random random)
    {
        foreach (var (field, count) in possible) taken[field] = random.Next(count);
    }

    static bool IsWithin(string inner, string outer) =>
        inner == outer || inner.StartsWith($"{outer}.", StringComparison.Ordinal) || inner.StartsWith($"{outer}[", StringComparison.Ordinal);
}
