using System.Globalization;
using System.Text.RegularExpressions;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>Which control numbers there are: how many under each group, by edition.</summary>
internal static partial class AnnexA
{
    private static readonly Dictionary<string, int> Of2022 = Read("5:37 6:8 7:14 8:34");

    private static readonly Dictionary<string, int> Of2013 = Read(
        "5.1:2 6.1:5 6.2:2 7.1:2 7.2:3 7.3:1 8.1:4 8.2:3 8.3:3 9.1:2 9.2:6 9.3:1 9.4:5 10.1:2 11.1:6 11.2:9 12.1:4 12.2:1 12.3:1 12.4:4 12.5:1 12.6:2 12.7:1 "
        + "13.1:3 13.2:4 14.1:3 14.2:9 14.3:1 15.1:3 15.2:2 16.1:7 17.1:3 17.2:1 18.1:5 18.2:3");

    public static IEnumerable<Refusal> Check(ControlReference? control, string path) => control switch
    {
        { Framework: ControlReference.AnnexA2022 } => Known(Of2022, control.Code, path, "2022"),
        { Framework: ControlReference.AnnexA2013 } => Known(Of2013, control.Code, path, "2013"),
        _ => [],
    };

    public static int Count(string framework) => (framework == ControlReference.AnnexA2013 ? Of2013 : Of2022).Values.Sum();

    private static IEnumerable<Refusal> Known(Dictionary<string, int> groups, string code, string path, string edition)
    {
        if (Code().Match(code) is { Success: true } match && groups.TryGetValue(match.Groups["group"].Value, out var count) && int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) <= count) yield break;
        yield return Refusal.Invalid($"{path}.code", "control-unknown", $"Annex A of {edition} has no control {code}.");
    }

    private static Dictionary<string, int> Read(string groups) =>
        groups.Split(' ').Select(group => group.Split(':')).ToDictionary(group => group[0], group => int.Parse(group[1], CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^A\.(?<group>[1-9]\d?(?:\.[1-9]\d?)?)\.(?<number>[1-9]\d?)\z")]
    private static partial Regex Code();
}
