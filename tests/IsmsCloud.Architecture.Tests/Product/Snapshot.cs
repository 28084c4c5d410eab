namespace IsmsCloud.Architecture.Tests.Product;

/// <summary>
/// What others rely on, as a file that is checked in: a change to it is seen where changes are reviewed. After a change that
/// is meant, run these tests with <c>ISMSCLOUD_UPDATE_SNAPSHOTS=1</c> and commit what they write.
/// </summary>
static class Snapshot
{
    static readonly string Folder = Path.Combine(Tree.Root.FullName, "tests", "IsmsCloud.Architecture.Tests", "Snapshots");

    public static void Check(string name, string actual)
    {
        var file = Path.Combine(Folder, name);
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ISMSCLOUD_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, text);
            return;
        }
        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        var (gone, added) = (Difference(kept, text), Difference(text, kept));
        (kept == text).ShouldBeTrue(
            $"{name} is not what is checked in.\n{Listed("-", gone)}{Listed("+", added)}If that is meant: ISMSCLOUD_UPDATE_SNAPSHOTS=1 dotnet test --project tests/IsmsCloud.Architecture.Tests");
    }

    public static IEnumerable<string> Names(string pattern) =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, pattern).Select(file => Path.GetFileName(file)!) : [];

    static List<string> Difference(string left, string right) => [.. left.Split('\n').Except(right.Split('\n'))];

    static string Listed(string sign, List<string> lines) => string.Concat(lines.Take(40).Select(line => $"{sign} {line}\n"));
}
