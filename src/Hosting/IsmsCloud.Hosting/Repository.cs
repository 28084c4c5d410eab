using System.Reflection;
using System.Runtime.InteropServices;

namespace IsmsCloud.Hosting;

/// <summary>Finds the solution's folder and what was built in it.</summary>
static class Repository
{
    internal static string Root { get; } = FindRoot();

    /// <summary>The dotnet host that runs this very process, wherever it is installed.</summary>
    internal static string DotnetHost { get; } = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    /// <summary>The assembly of the project in <paramref name="folder"/>, built in the configuration of this one.</summary>
    internal static string AssemblyOf(string folder) =>
        Path.Combine(Root, folder, "bin", Configuration, "net10.0", Path.GetFileName(folder) + ".dll");

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "IsmsCloud.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"IsmsCloud.sln is not above {AppContext.BaseDirectory}");
    }
}
