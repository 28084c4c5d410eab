using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Criteria;

internal static class CriteriaRegister
{
    public const string Path = "criteria";

    public static Register<CriteriaSet, CriteriaSetDto> Definition => new Register<CriteriaSet, CriteriaSetDto>(
            Path, RiskPermissions.Read, (sets, scope, ct) => scope.GetRequiredService<CriteriaAnswers>().Of(sets, ct))
        .Filter("state", s => s.State)
        .Sort("name", s => s.Fields.Name)
        .Sort("effectiveFrom", s => s.Fields.EffectiveFrom)
        .Search(s => s.Fields.Name)
        .Column("Ref", d => d.Ref).Column("Number", d => d.Number).Column("Name", d => d.Fields.Name).Column("State", d => d.State)
        .Column("Effective from", d => d.Fields.EffectiveFrom).Column("Method", d => d.Fields.Method).Column("Combination", d => d.Fields.Combination)
        .Column("Levels", d => d.Fields.Levels.Select(l => l.Name)).Column("Acceptable up to", d => d.Fields.Acceptance?.AcceptAtOrBelow)
        .Column("Approved by", d => d.Approval?.By.Name).Column("Approved at", d => d.Approval?.At).Column("Content hash", d => d.ContentHash);
}

internal sealed class CriteriaAnswers(Profiles profiles) : Answers<CriteriaSet, CriteriaSetDto>
{
    public override async Task<IReadOnlyList<CriteriaSetDto>> Of(IReadOnlyList<CriteriaSet> records, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return [.. records.Select(s => Describe(s, today))];
    }

    private static CriteriaSetDto Describe(CriteriaSet s, DateOnly today) => new(
        s.Id, s.Ref, s.Version, s.ContentHash, s.CreatedAt, s.UpdatedAt, s.Retired, s.Number, s.State, s.Fields, s.Authors, s.SubmittedBy, s.ReturnedWith,
        s.Approval is { } approval ? Staleness.Describe(approval, s.ApprovedByAuthor, [], stale: false) : null,
        s.CurrentSince, s.SupersededAt, s.Can, [.. s.GapsOf(today)]);
}

internal sealed class CriteriaSuccession(RevisionStore<CriteriaSet> sets, TimeProvider time)
    : Succession<CriteriaSet>(sets, time, set => set.State == VersionState.Current);
