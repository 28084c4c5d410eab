using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Features.Climate;
using IsmsCloud.Context.Features.Interfaces;
using IsmsCloud.Context.Features.Issues;
using IsmsCloud.Context.Features.Processes;
using IsmsCloud.Context.Features.Requirements;
using IsmsCloud.Context.Features.Scope;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Reports;

internal static class Readiness
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("readiness", (ReadinessReader reader, CancellationToken ct) => reader.Read(ct))
            .Needs(ContextPermissions.Read).Produces<ReadinessDto>().WithTags("readiness")
            .WithSummary("Clause by clause: how many rules are met, and each open gap with the records it lies in.");
}

/// <summary>Gathers the gaps of all records, and those of what is missing altogether.</summary>
internal sealed class ReadinessReader(
    Profiles profiles,
    RevisionStore<Issue> issues,
    RevisionStore<Requirement> requirements,
    RevisionStore<InterfaceDependency> interfaces,
    RevisionStore<ScopeVersion> scope,
    RevisionStore<IsmsProcess> processes,
    IssueAnswers issueAnswers,
    RequirementAnswers requirementAnswers,
    InterfaceAnswers interfaceAnswers,
    ScopeAnswers scopeAnswers,
    ProcessAnswers processAnswers,
    ClimateAnswers climate)
{
    private Seen _seen = Seen.Nothing;

    public async Task<ReadinessDto> Read(CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        var gaps = (await Context(profile, ct)).Concat(await Parties(ct)).Concat(await Scope(ct)).Concat(await Processes(profile, ct)).ToList();
        return new ReadinessDto(profile.Edition, profile.SmallOrganisation, [.. ContextRules.For(profile, _seen).Select(clause => clause.Weigh(gaps))]);
    }

    private async Task<IEnumerable<ReadinessGap>> Context(TenantProfile profile, CancellationToken ct)
    {
        var all = await issues.All(null, ct);
        _seen = _seen with { Issues = all.Any(i => i.State is IssueState.Relevant) };
        var gaps = Gathered.Lying(await issueAnswers.Of(all, ct), d => d.Gaps, d => new RecordRef(RecordKinds.Issue, d.Id, d.Ref, d.Fields.Title));
        var missing = Enum.GetValues<IssueSide>().Where(side => !all.Any(i => i.State is IssueState.Relevant && i.Fields.Side == side))
            .Select(side => Gathered.Missing("R-4.1-1", $"No relevant {Words.Of(side)} issue is recorded."));
        return gaps.Concat(missing).Concat(profile.HasClimate ? await Climate(ct) : []);
    }

    private async Task<IEnumerable<ReadinessGap>> Climate(CancellationToken ct) => await climate.Current(ct) is { } current
        ? Gathered.Lying([await climate.Of(current, ct)], d => d.Gaps, _ => current.Reference)
        : [Gathered.Missing("R-4.1-4", "Nobody decided whether climate change is a relevant issue. \"No\" with its reason is a complete answer.")];

    private async Task<IEnumerable<ReadinessGap>> Parties(CancellationToken ct)
    {
        var live = await requirements.All(r => r.State != RequirementState.Superseded && r.State != RequirementState.Ended, ct);
        _seen = _seen with { Requirements = live.Count > 0 };
        var gaps = Gathered.Lying(await requirementAnswers.Of(live, ct), d => d.Gaps, d => new RecordRef(RecordKinds.Requirement, d.Id, d.Ref, d.Fields.Title));
        return live.Count > 0 ? gaps : [Gathered.Missing("R-4.2-1", "No interested party with a requirement is recorded.")];
    }

    private async Task<IEnumerable<ReadinessGap>> Scope(CancellationToken ct)
    {
        var versions = await scope.All(v => v.State != ScopeState.Superseded, ct);
        var border = await interfaces.All(null, ct);
        // What a draft lacks is its authors' business until they submit it.
        var submitted = versions.Where(v => v.State is not ScopeState.Draft).ToList();
        _seen = _seen with { Scope = submitted.Count > 0, Interfaces = border.Count > 0 };
        var gaps = Gathered.Lying(await scopeAnswers.Of(submitted, ct), d => d.Gaps, d => new RecordRef(RecordKinds.ScopeVersion, d.Id, d.Ref, $"Scope version {d.Number}"));
        var borders = Gathered.Lying(await interfaceAnswers.Of(border, ct), d => d.Gaps, d => new RecordRef(RecordKinds.Interface, d.Id, d.Ref, d.Fields.Name));
        var missing = versions.Any(v => v.State is ScopeState.Current) ? [] : new[] { Gathered.Missing("R-4.3-2", "No scope version is approved and in force.") };
        return gaps.Concat(borders).Concat(missing);
    }

    private async Task<IEnumerable<ReadinessGap>> Processes(TenantProfile profile, CancellationToken ct)
    {
        var all = await processes.All(null, ct);
        _seen = _seen with { Processes = all.Count > 0 };
        var gaps = Gathered.Lying(await processAnswers.Of(all, ct), d => d.Gaps, d => new RecordRef(RecordKinds.Process, d.Id, d.Ref, d.Fields.Name));
        return all.Count > 0 || !profile.Is2022 ? gaps : [Gathered.Missing("R-4.4-1", "No process of the ISMS is recorded.")];
    }
}
