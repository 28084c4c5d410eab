using System.Xml.Linq;

namespace IsmsCloud.Architecture.Tests.Product;

/// <summary>The files of the product as they lie in the repository.</summary>
static class Tree
{
    public static readonly DirectoryInfo Root = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public static IReadOnlyList<Project> Projects { get; } =
        [.. Root.EnumerateFiles("*.csproj", SearchOption.AllDirectories).Where(IsSource).Where(file => !IsTest(file)).Select(Project.Read)];

    /// <summary>What people wrote, without what tools generate.</summary>
    public static IReadOnlyList<FileInfo> Sources { get; } =
        [.. Files("*.cs").Where(file => !IsTest(file) && !Path(file).Contains("/Migrations/", StringComparison.Ordinal))];

    public static IReadOnlyList<FileInfo> TestSources { get; } = [.. Files("*.cs").Where(IsTest)];

    public static IEnumerable<FileInfo> Files(string pattern) =>
        Root.EnumerateFiles(pattern, SearchOption.AllDirectories).Where(IsSource);

    public static string Path(FileInfo file) => System.IO.Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/');

    static bool IsTest(FileInfo file) => Path(file).StartsWith("tests/", StringComparison.Ordinal);

    static bool IsSource(FileInfo file) => !Path(file).Split('/').Any(folder => folder is "bin" or "obj" or "artifacts" or "node_modules");

    static DirectoryInfo Above(DirectoryInfo folder) => folder.GetFiles("IsmsCloud.sln").Length > 0
        ? folder
        : Above(folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository."));
}

/// <summary>One project file of the product.</summary>
/// <param name="Area">The folder under <c>src</c> that it lies in; empty for those at the root.</param>
sealed record Project(string Name, string Area, IReadOnlyList<string> Packages, IReadOnlyList<string> References)
{
    public bool IsContracts => Name.EndsWith(".Contracts", StringComparison.Ordinal);

    public static Project Read(FileInfo file)
    {
        var xml = XDocument.Load(file.FullName);
        // AppHost builds the processes that it starts, but names nothing of theirs.
        var references = Of(xml, "ProjectReference").Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false");
        return new(
            System.IO.Path.GetFileNameWithoutExtension(file.Name),
            Tree.Path(file).Split('/') is ["src", var area, ..] ? area : "",
            [.. Of(xml, "PackageReference").Select(Include)],
            [.. references.Select(Include).Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))]);
    }

    static IEnumerable<XElement> Of(XDocument xml, string kind) => xml.Descendants(kind);

    static string Include(XElement element) => (string)element.Attribute("Include")!;
}
