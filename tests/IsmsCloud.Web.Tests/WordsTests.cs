using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using IsmsCloud.Web.Components.Layout;
using IsmsCloud.Web.Components.Registers;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Resources;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

public sealed partial class WordsTests
{
    static readonly ResourceManager Resources = new(typeof(Words));

    [Fact]
    public void Every_word_that_a_page_asks_for_is_there()
    {
        var missing = from file in Tree.Files()
                      from Match match in Asked().Matches(file.Text)
                      where !Has(match.Groups["key"].Value)
                      select $"{file.Name}: {match.Groups["key"].Value}";

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_that_a_kind_needs_is_there() =>
        AllKinds.InOrder.SelectMany(Needed).Where(key => !Has(key)).Distinct().ShouldBeEmpty();

    [Fact]
    public void Every_place_in_the_navigation_has_its_word() =>
        NavigationEntry.InOrder.SelectMany(area => area).Select(entry => $"nav.{entry.Name}").Where(key => !Has(key)).ShouldBeEmpty();

    static IEnumerable<string> Needed(RecordKind kind) =>
    [
        .. new[] { "one", "many", "lead" }.Select(word => $"{kind.Name}.{word}"),
        .. kind.IsSingle ? [] : new[] { "empty", "empty.why" }.Select(word => $"{kind.Name}.{word}"),
        .. kind.Creatable ? [$"{kind.Name}.add"] : Array.Empty<string>(),
        .. kind.Reveals is null ? [] : new[] { $"{kind.Name}.made", $"{kind.Name}.{kind.Reveals}" },
        .. kind.Views.SelectMany(view => new[] { $"views.{view}", $"views.{view}.lead" }),
        .. kind.Sections.Select(section => $"{kind.Name}.section.{section.Name}"),
        .. kind.Moves.SelectMany(move => new[] { $"{kind.Name}.{move.Name}", $"{kind.Name}.{move.Name}.ask" }),
        .. kind.Columns.Concat(kind.Facts).Select(column => Label(kind.Name, ColumnName.Of(column))),
        .. kind.Filters.Select(filter => Label(kind.Name, filter.Name)),
        .. kind.Fields.Concat(kind.New ?? []).Select(field => Label(kind.Name, field.Name)),
        .. kind.Moves.SelectMany(move => move.Asks.Select(field => Label($"{kind.Name}.{move.Name}", field.Name))),
        .. kind.Fields.Concat(kind.New ?? []).Select(field => field.Of).Concat(kind.Columns.Select(column => column.Of)).OfType<Choices>()
            .SelectMany(choices => choices.Values.Select(value => $"{choices.Name}.{value}")),
    ];

    static string Label(string owner, string name) => Has($"{owner}.{name}") ? $"{owner}.{name}" : $"field.{name}";

    static bool Has(string key) => Resources.GetString(key, CultureInfo.InvariantCulture) is not null;

    [GeneratedRegex(@"\bL\[""(?<key>[^""{}]+)""")]
    private static partial Regex Asked();
}
