using System.Text.Json.Nodes;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Issues
{
    internal static readonly RecordKind Kind = new(RecordKinds.Issue, "context/issues", "4.1", From(a => a.Context.Issues))
    {
        Read = ContextPermissions.Read,
        Write = ContextPermissions.Write,
        Title = "fields.title",
        Imports = true,
        Views = ["swot", "by-category", "climate"],
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.title", Cell.Title, "title"),
            new("state", Cell.Chip, "state", Of: typeof(IssueState)),
            new("fields.side", Cell.Text, Hidden: true, Of: typeof(IssueSide)),
            new("fields.category", Cell.Text, Of: typeof(IssueCategory)),
            new("fields.effect", Cell.Text, Of: typeof(IssueEffect)),
            new("fields.owner", Cell.Person),
            new("nextReviewOn", Cell.Date, "nextReviewOn"),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters =
        [
            new("state", typeof(IssueState)), new("side", typeof(IssueSide)), new("category", typeof(IssueCategory)), new("effect", typeof(IssueEffect)),
        ],
        Ripple = (a, id, ct) => a.Context.Issues.Ripple(id, ct),
        Mends = { ["R-4.1-2"] = "links", ["R-4.1-3"] = "keeping", ["R-4.1-4"] = "climate" },
        Facts = [new("nextReviewOn", Cell.Date)],
        Sections =
        [
            Section<IssueFields>("what", Text("title"), Choice<IssueSide>("side"), Category, Choice<IssueEffect>("effect"), Long("description")),
            Section<IssueFields>("relevance", Long("relevanceReason"), Choices<IssueAffects>("affects")),
            Section<IssueFields>("keeping", Person("owner"), Text("source"), Number("reviewIntervalMonths")),
            Section<IssueFields>("links", Links("links"), Long("noLinkReason")),
        ],
        Moves =
        [
            new("markRelevant", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Issues.Judge(r.Id, r.Version, true, i.Text("reason"), ct).AsView()) { Main = true, Bulk = true },
            new("markNotRelevant", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Issues.Judge(r.Id, r.Version, false, i.Text("reason"), ct).AsView()) { Bulk = true },
            new("review", ContextPermissions.Write, Outcome, (a, r, i, ct) => a.Context.Issues.Review(r.Id, r.Version, i.As<ReviewRequest>()!, ct).AsView()) { Bulk = true },
            new("retire", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Issues.Retire(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Bulk = true },
            new("delete", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Issues.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };

    static Field Category => Choice<IssueCategory>("category") with
    {
        Open = fields => fields["side"].As<IssueSide?>() is { } side ? [.. IssueCategories.Of(side).Select(c => c.ToJson()!.ToString())] : [],
    };
}
