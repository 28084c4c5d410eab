using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>The commands of a page of the documentation, as a reader copies them, and what they print.</summary>
static partial class DocsExamples
{
    const string Mark = "@@@ ";

    // What the guide asks for, and what the other pages take from the guide.
    const string Token = """
        TOKEN=$(curl -s $HOST/connect/token -d grant_type=client_credentials -d client_id=$CLIENT_ID -d client_secret=$CLIENT_SECRET | sed -n 's/.*"access_token": *"\([^"]*\)".*/\1/p')

        """;

    internal static async Task<IReadOnlyList<DocsExample>> Of(Uri product, string page, string language, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = product };
        var html = await http.GetStringAsync($"docs/{page}", ct);
        return [.. Block().Matches(html).Where(block => block.Groups["language"].Value == language)
            .Select(block => new DocsExample(WebUtility.HtmlDecode(block.Groups["says"].Value).Split(',', StringSplitOptions.RemoveEmptyEntries), WebUtility.HtmlDecode(Tag().Replace(block.Groups["code"].Value, ""))))];
    }

    /// <summary>Runs all of them in one shell, in their order; the output of each.</summary>
    internal static async Task<IReadOnlyList<string>> Run(Uri product, string page, IReadOnlyList<DocsExample> examples, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("ismscloud-docs-").FullName;
        var script = Path.Combine(folder, "page.sh");
        var blocks = examples.Select((example, at) => $"echo '{Mark}{at}'\n{example.Code}\necho");
        await File.WriteAllTextAsync(script, $"set -euo pipefail\n{(page == "guide" ? "" : Token)}{string.Join('\n', blocks)}\n", ct);
        var start = new ProcessStartInfo("bash", [script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["HOST"], start.Environment["CLIENT_ID"], start.Environment["CLIENT_SECRET"]) =
            (product.GetLeftPart(UriPartial.Authority), "demo-brandtsohl-sync", "demo-secret-brandtsohl-a93e42d6");
        using var shell = Process.Start(start)!;
        var (said, wrong) = (shell.StandardOutput.ReadToEndAsync(ct), shell.StandardError.ReadToEndAsync(ct));
        await shell.WaitForExitAsync(ct);
        shell.ExitCode.ShouldBe(0, $"{page}: {await said}{await wrong}");
        Directory.Delete(folder, recursive: true);
        return [.. (await said).Split(Mark).Skip(1)];
    }

    [GeneratedRegex("""<figure class="code" data-run="(?<says>[^"]*)"><figcaption><span>(?<language>\w+)</span>.*?<code>(?<code>.*?)</code>""", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}

/// <param name="Says">Words that stand in what it prints.</param>
sealed record DocsExample(IReadOnlyList<string> Says, string Code);
