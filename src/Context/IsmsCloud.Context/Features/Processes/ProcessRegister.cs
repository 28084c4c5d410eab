using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Processes;

internal static class ProcessRegister
{
    public const string Path = "processes";

    public static Register<IsmsProcess, ProcessDto> Definition => new Register<IsmsProcess, ProcessDto>(
            Path, ContextPermissions.Read, (processes, scope, ct) => scope.GetRequiredService<ProcessAnswers>().Of(processes, ct))
        .Filter("owner", p => p.Fields.Owner!.Id)
        .Where("clause", (text, _) => text.Length > 0 ? p => p.Fields.ClauseRefs.Contains(text) : null)
        .Sort("name", p => p.Fields.Name)
        .Sort("lastRunOn", p => p.LastRunOn)
        .Search(p => p.Fields.Name).Search(p => p.Fields.Purpose)
        .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("Purpose", d => d.Fields.Purpose)
        .Column("Clauses", d => d.Fields.ClauseRefs).Column("Owner", d => d.Fields.Owner?.Name)
        .Column("Inputs", d => d.Fields.Inputs.Select(f => f.What)).Column("Outputs", d => d.Fields.Outputs.Select(f => f.What))
        .Column("Interval in months", d => d.Fields.IntervalMonths).Column("Last run", d => d.LastRunOn).Column("Due on", d => d.DueOn)
        .Column("Criteria", d => d.Fields.Criteria);
}

internal sealed class ProcessAnswers(Profiles profiles, RevisionStore<IsmsProcess> processes) : Answers<IsmsProcess, ProcessDto>
{
    public override async Task<IReadOnlyList<ProcessDto>> Of(IReadOnlyList<IsmsProcess> records, CancellationToken ct)
    {
        var profile = await profiles.Recent(ct);
        var joined = Joined(await processes.All(null, ct));
        return [.. records.Select(p => Describe(p, [.. p.GapsOf(joined.Contains(p.Id), profile, profiles.DayOf(profile))]))];
    }

    /// <summary>Processes that an input or output, theirs or another's, joins to a live one. A tenant has a dozen or a few.</summary>
    public static IReadOnlySet<Guid> Joined(IReadOnlyList<IsmsProcess> live)
    {
        var ids = live.Select(p => p.Id).ToHashSet();
        return live.SelectMany(p => p.LeadsTo.Where(other => other != p.Id && ids.Contains(other)).SelectMany(other => new[] { p.Id, other })).ToHashSet();
    }

    private static ProcessDto Describe(IsmsProcess p, IReadOnlyList<Gap> gaps) => new(
        p.Id, p.Ref, p.Version, p.ContentHash, p.CreatedAt, p.UpdatedAt, p.Retired, p.Fields, p.Seed, p.Runs, p.LastRunOn, p.DueOn, p.Can, gaps);
}
