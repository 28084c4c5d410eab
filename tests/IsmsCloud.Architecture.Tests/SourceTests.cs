using System.Text.RegularExpressions;
using IsmsCloud.Architecture.Tests.Product;

namespace IsmsCloud.Architecture.Tests;

public sealed partial class SourceTests
{
    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var files = Tree.Sources.Concat(Tree.TestSources).Concat(Tree.Files("*.razor"));

        files.Where(file => Lines(file) > 300).Select(file => $"{Tree.Path(file)}: {Lines(file)}").ShouldBeEmpty();
    }

    [Fact]
    public void Nine_files_in_ten_have_fewer_than_110_lines()
    {
        var longer = Tree.Sources.Where(file => Lines(file) >= 110).Select(file => $"{Tree.Path(file)}: {Lines(file)}").ToList();

        longer.Count.ShouldBeLessThanOrEqualTo(Tree.Sources.Count / 10, string.Join("\n", longer));
    }

    [Fact]
    public void Time_comes_from_the_time_provider() => Found(Tree.Sources, Clock()).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_to_be_done_later() => Found(Tree.Sources, Unfinished()).ShouldBeEmpty();

    [Fact]
    public void Nobody_waits_by_blocking_a_thread() => Found(Tree.Sources.Concat(Tree.TestSources), Blocking()).ShouldBeEmpty();

    [Fact]
    public void Console_output_is_for_the_processes_whose_face_is_the_console() =>
        Found(Tree.Sources.Where(file => !Tree.Path(file).Contains("Host", StringComparison.Ordinal)), Terminal()).ShouldBeEmpty();

    static IEnumerable<string> Found(IEnumerable<FileInfo> files, Regex what) =>
        from file in files
        where file.Name != $"{nameof(SourceTests)}.cs"
        from line in File.ReadLines(file.FullName).Select((text, index) => (Text: text, Number: index + 1))
        where what.IsMatch(line.Text)
        select $"{Tree.Path(file)}:{line.Number}: {line.Text.Trim()}";

    static int Lines(FileInfo file) => File.ReadLines(file.FullName).Count();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|\bNotImplementedException\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bThread\.Sleep\b|\.GetAwaiter\(\)\.GetResult\(\)")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"\bConsole\.(Error\.)?Write")]
    private static partial Regex Terminal();
}
