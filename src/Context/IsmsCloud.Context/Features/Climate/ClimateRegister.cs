using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Climate;

internal static class ClimateRegister
{
    public const string Path = "climate-decisions";

    public static Register<ClimateDecision, ClimateDecisionDto> Definition => new Register<ClimateDecision, ClimateDecisionDto>(
            Path, ContextPermissions.Read, (decisions, scope, ct) => scope.GetRequiredService<ClimateAnswers>().Of(decisions, ct))
        .Sort("decidedOn", d => d.DecidedOn)
        .Column("Ref", d => d.Ref).Column("Relevant", d => d.Fields.Relevant).Column("Reason", d => d.Fields.Reason)
        .Column("Decided by", d => d.Fields.DecidedBy?.Name).Column("Decided on", d => d.Fields.DecidedOn)
        .Column("Due again on", d => d.DueAgainOn).Column("Issues", d => d.Issues.Select(i => $"{i.Ref} {i.Title}"));
}

internal sealed class ClimateAnswers(Profiles profiles, RevisionStore<ClimateDecision> decisions, RecordBook records) : Answers<ClimateDecision, ClimateDecisionDto>
{
    public override async Task<IReadOnlyList<ClimateDecisionDto>> Of(IReadOnlyList<ClimateDecision> found, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        var current = await Current(ct);
        var issues = await records.Find(found.SelectMany(d => d.LeadsTo).Select(id => (RecordKinds.Issue, id)), ct);
        return [.. found.Select(d => Describe(d, current?.Id == d.Id, [.. d.LeadsTo.Select(id => issues.GetValueOrDefault((RecordKinds.Issue, id))).OfType<Issue>().Select(r => r.Reference)], today))];
    }

    /// <summary>The newest decision counts: by its day, then by when it was recorded.</summary>
    public async Task<ClimateDecision?> Current(CancellationToken ct) =>
        (await decisions.All(null, ct)).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).FirstOrDefault();

    private static ClimateDecisionDto Describe(ClimateDecision d, bool current, IReadOnlyList<RecordRef> issues, DateOnly today) => new(
        d.Id, d.Ref, d.Version, d.ContentHash, d.CreatedAt, d.UpdatedAt, d.Retired, current, d.Fields, issues, d.DueAgainOn, d.Can, current ? [.. d.GapsOf(today)] : []);
}
