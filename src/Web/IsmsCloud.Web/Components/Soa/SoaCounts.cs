using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Components.Pictures;

namespace IsmsCloud.Web.Components.Soa;

/// <summary>What the pictures of a statement of applicability count, each part with the filter that shows what it counts.</summary>
public static class SoaCounts
{
    /// <summary>Necessary, not necessary and undecided, by theme.</summary>
    public static IReadOnlyList<StackedBars.Group> Applicability(SoaWorkbenchDto board, Func<SoaFilter, string> address) =>
        [.. board.Entries.GroupBy(entry => entry.Row.Theme).Select(theme => new StackedBars.Group(theme.Key, [.. new bool?[] { true, false, null }.Select(necessary =>
            new StackedBars.Part(theme.Count(entry => entry.Row.Necessary == necessary), address(new(board.Edition, Theme: theme.Key, Necessary: SoaFilter.Word(necessary)))))]))];

    /// <summary>How far the necessary ones are, by theme.</summary>
    public static IReadOnlyList<StackedBars.Group> Implementation(SoaWorkbenchDto board, Func<SoaFilter, string> address) =>
        [.. board.Entries.Where(entry => entry.Row.Necessary is true).GroupBy(entry => entry.Row.Theme).Select(theme => Progress(theme.Key, [.. theme], new(board.Edition, Theme: theme.Key), address))];

    /// <summary>How far the necessary ones are, by the values of an attribute; a control counts under each value that it has.</summary>
    public static IReadOnlyList<StackedBars.Group> Coverage(SoaWorkbenchDto board, string attribute, Func<SoaFilter, string> address) =>
    [
        .. from entry in board.Entries
           where entry.Row.Necessary is true
           from one in SoaFilter.AttributesOf(entry.Attributes)
           where one.Name == attribute
           from value in one.Values
           group entry by value into group_
           orderby group_.Count() descending, group_.Key
           select Progress(group_.Key, [.. group_], new(board.Edition, Attribute: $"{attribute}:{group_.Key}"), address),
    ];

    static StackedBars.Group Progress(string name, IReadOnlyList<SoaEntryDto> entries, SoaFilter filter, Func<SoaFilter, string> address) =>
        new(name, [.. new[] { SoaImplementation.Yes, SoaImplementation.Partly, SoaImplementation.No }.Select(how => new StackedBars.Part(
            entries.Count(entry => (entry.Row.Implementation ?? SoaImplementation.No) == how), address(filter with { Necessary = "yes", Implementation = how.ToString().ToLowerInvariant() })))]);
}
