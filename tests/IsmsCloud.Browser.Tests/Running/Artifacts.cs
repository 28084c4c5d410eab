using IsmsCloud.Hosting;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>Where a failed test leaves what it saw.</summary>
static class Artifacts
{
    internal static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "browser")).FullName;
}
