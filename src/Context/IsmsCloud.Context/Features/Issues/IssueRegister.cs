using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Issues;

internal static class IssueRegister
{
    public const string Path = "issues";

    public static Register<Issue, IssueDto> Definition => new Register<Issue, IssueDto>(
            Path, ContextPermissions.Read, (issues, scope, ct) => scope.GetRequiredService<IssueAnswers>().Of(issues, ct))
        .Filter("state", i => i.State)
        .Filter("side", i => i.Fields.Side)
        .Filter("category", i => i.Fields.Category)
        .Filter("effect", i => i.Fields.Effect)
        .Filter("owner", i => i.Fields.Owner!.Id)
        .Where("overdue", (text, today) => text == "true" ? i => i.NextReviewOn < today && i.State != IssueState.Retired : null)
        .Sort("title", i => i.Fields.Title)
        .Sort("nextReviewOn", i => i.NextReviewOn)
        .Search(i => i.Fields.Title).Search(i => i.Fields.RelevanceReason)
        .Column("Ref", d => d.Ref).Column("Title", d => d.Fields.Title).Column("State", d => d.State)
        .Column("Side", d => d.Fields.Side).Column("Category", d => d.Fields.Category).Column("Effect", d => d.Fields.Effect)
        .Column("Relevance", d => d.Fields.RelevanceReason).Column("Affects", d => d.Fields.Affects.Select(a => Words.Of(a)))
        .Column("Owner", d => d.Fields.Owner?.Name).Column("Source", d => d.Fields.Source)
        .Column("Links", d => d.Fields.Links.Select(l => $"{l.Kind}: {l.Title}")).Column("No link because", d => d.Fields.NoLinkReason)
        .Column("Next review", d => d.NextReviewOn).Column("Description", d => d.Fields.Description);
}

internal sealed class IssueAnswers(Profiles profiles, RevisionStore<ScopeVersion> scope, RevisionStore<ClimateDecision> climate) : Answers<Issue, IssueDto>
{
    public override async Task<IReadOnlyList<IssueDto>> Of(IReadOnlyList<Issue> records, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        var named = await NamedElsewhere([.. records.Where(i => i.GapsOf(false, today).Any(g => g.Rule == "R-4.1-2")).Select(i => i.Id)], ct);
        return [.. records.Select(issue => Describe(issue, [.. issue.GapsOf(named.Contains(issue.Id), today)]))];
    }

    // Only those without a link of their own have to be looked for elsewhere.
    private async Task<HashSet<Guid>> NamedElsewhere(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var versions = scope.All(v => v.State != ScopeState.Superseded && v.LeadsTo.Any(id => ids.Contains(id)), ct);
        var decisions = climate.All(d => d.LeadsTo.Any(id => ids.Contains(id)), ct);
        return [.. (await versions).SelectMany(v => v.LeadsTo), .. (await decisions).SelectMany(d => d.LeadsTo)];
    }

    private static IssueDto Describe(Issue i, IReadOnlyList<Gap> gaps) => new(
        i.Id, i.Ref, i.Version, i.ContentHash, i.CreatedAt, i.UpdatedAt, i.Retired, i.State, i.Fields, i.Reviews, i.NextReviewOn, i.Can, gaps);
}
