using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Controls;
using IsmsCloud.Controls.Features.Soa;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Operation;

internal static class Readiness
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("readiness", (ReadinessReader reader, CancellationToken ct) => reader.Read(ct))
            .Needs(ControlPermissions.Read).Produces<ReadinessDto>().WithTags("readiness")
            .WithSummary("Clause by clause: how many rules are met, and each open gap with the records it lies in.");
}

/// <summary>Gathers the gaps of controls and of operation (6.1.3, 6.3, 8.1). Of each register only records that can have a gap are read.</summary>
internal sealed class ReadinessReader(
    Profiles profiles, RevisionStore<Control> controls, RevisionStore<Change> changes, RevisionStore<IsmsChange> ismsChanges, RevisionStore<ExternalProvision> provisions,
    RevisionStore<IsmsMilestone> milestones, RevisionStore<OperationRun> runs, SoaReadiness statement)
{
    private static readonly IReadOnlyList<ClauseRules> Clauses =
    [
        new("6.1.3", "Controls, and the statement of applicability", ["6.1.3-C6", .. SoaReadiness.Rules]),
        new("6.3", "Planning of changes", ["6.3-C1", "R-6.3-1", "R-6.3-2"]),
        new("8.1", "Operational planning and control", ["R-8.1-1", "R-8.1-2", "R-8.1-3", "R-8.1-4", "8.1-C3", "8.1-C5", "8.1-C6", "R-0-4"]),
    ];

    public async Task<ReadinessDto> Read(CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        var today = profiles.DayOf(profile);
        List<ReadinessGap> gaps = [.. await OfControls(today, ct), .. await OfChanges(today, ct), .. await OfProvisions(!profile.Is2022, today, ct), .. await statement.Gaps(ct)];
        if (profile.Is2022) gaps.AddRange(await OfIsms(today, ct));
        var clauses = Clauses.Where(clause => profile.Is2022 || clause.Clause != "6.3");
        return new ReadinessDto(profile.Edition, profile.SmallOrganisation, [.. clauses.Select(clause => clause.Weigh(gaps))]);
    }

    private async Task<IEnumerable<ReadinessGap>> OfControls(DateOnly today, CancellationToken ct)
    {
        var begun = await controls.All(c => c.Status != ControlStatus.NotStarted, ct);
        var gaps = Lying(begun, c => c.GapsOf(today));
        return await runs.Count(null, ct) > 0 ? gaps : gaps.Append(Gathered.Missing("R-8.1-1", "No run of a process or control is recorded: record one, with what shows it."));
    }

    private async Task<IEnumerable<ReadinessGap>> OfChanges(DateOnly today, CancellationToken ct) =>
        Lying(
            await changes.All(
                c => c.State == ChangeState.Detected || c.State == ChangeState.Implemented || c.ApprovedByRequester
                    || (c.Fields.PlannedFor < today && (c.State == ChangeState.Requested || c.State == ChangeState.Assessed || c.State == ChangeState.Approved)),
                ct),
            c => c.GapsOf(today));

    private async Task<IEnumerable<ReadinessGap>> OfProvisions(bool processesOnly, DateOnly today, CancellationToken ct) =>
        Lying(await provisions.All(p => p.State == ProvisionState.InUse && (p.Fields.ControlMethod == ProvisionControl.None || p.NextReviewOn < today), ct), p => p.GapsOf(processesOnly, today));

    private async Task<IEnumerable<ReadinessGap>> OfIsms(DateOnly today, CancellationToken ct)
    {
        var reached = await milestones.All(null, ct);
        var ids = reached.Select(m => m.Id).ToList();
        var planning = ids.Count == 0 ? [] : await ismsChanges.All(c => c.State != IsmsChangeState.Rejected && c.LeadsTo.Any(id => ids.Contains(id)), ct);
        var planned = planning.SelectMany(c => c.LeadsTo).ToHashSet();
        var unplanned = reached.Where(m => !planned.Contains(m.Id)).Select(m => new ReadinessGap(
            Gaps.Warn("R-6.3-2", $"{m.Text} took effect without a planned change of the ISMS: record the change, and link it."), [new RecordRef(m.Of, m.Id, "", m.Text)]));
        var open = await ismsChanges.All(c => c.State != IsmsChangeState.Reviewed && c.State != IsmsChangeState.Rejected, ct);
        return Lying(open, c => c.GapsOf(today)).Concat(unplanned);
    }

    private static IEnumerable<ReadinessGap> Lying<T>(IReadOnlyList<T> records, Func<T, IEnumerable<Gap>> gaps)
        where T : Record =>
        Gathered.Lying(records, record => [.. gaps(record)], record => record.Reference);
}
