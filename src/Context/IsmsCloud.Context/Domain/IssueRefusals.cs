using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

internal static class IssueRefusals
{
    public static readonly Refusal CitedByApprovedScope = new(
        "issue-cited-by-approved-scope", "An approved scope version considered this issue. Retire it instead of deleting it.", RefusalKind.Rule, "R-4.1-5");

    public static Refusal NotFrom(IssueState state, string to) =>
        new("issue-state", $"An issue that is {Words.Of(state)} cannot go to {Words.Spoken(to)}.", RefusalKind.State);

    public static IReadOnlyList<Refusal> Of(IssueFields fields) =>
        [.. FieldLimits.Check(fields), .. CategoryOfOtherSide(fields), .. LinkRefusals.Of(fields.Links, "links", RecordKinds.Any, RecordKinds.Foreign)];

    private static IEnumerable<Refusal> CategoryOfOtherSide(IssueFields fields)
    {
        if (fields is { Side: { } side, Category: { } category } && Enum.IsDefined(category) && IssueCategories.SideOf(category) != side)
            yield return Refusal.Invalid("category", "category-of-other-side", $"{category} is no category of {Words.Of(side)} issues.");
    }
}
