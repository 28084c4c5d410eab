namespace IsmsCloud.Web.Tests.Fixtures;

/// <summary>The web UI's own files, as they lie in the repository.</summary>
static class Tree
{
    static readonly DirectoryInfo Web = new(Path.Combine(Above(new DirectoryInfo(AppContext.BaseDirectory)).FullName, "src/Web/IsmsCloud.Web"));

    internal static IEnumerable<(string Name, string Text)> Files() =>
        from file in Web.EnumerateFiles("*", SearchOption.AllDirectories)
        where file.Extension is ".razor" or ".cs"
        let name = Path.GetRelativePath(Web.FullName, file.FullName)
        where !name.StartsWith("obj", StringComparison.Ordinal) && !name.StartsWith("bin", StringComparison.Ordinal)
        select (name, File.ReadAllText(file.FullName));

    static DirectoryInfo Above(DirectoryInfo folder) => folder.GetFiles("IsmsCloud.sln").Length > 0
        ? folder
        : Above(folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository."));
}
