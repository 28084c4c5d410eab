using System.Linq.Expressions;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>The versions of an edition, of which one is current and one at most is being prepared.</summary>
internal sealed class SoaVersions(RevisionStore<SoaVersion> store, SoaReader reader, TimeProvider time, TenantContext who)
{
    /// <summary>All but superseded ones, the newest first.</summary>
    public async Task<IReadOnlyList<SoaVersion>> Of(SoaEdition edition, CancellationToken ct) =>
        [.. (await store.All(version => version.Fields.Edition == edition && version.State != VersionState.Superseded, ct)).OrderByDescending(version => version.Serial)];

    /// <summary>The version before this one.</summary>
    public static SoaVersion? Former(SoaVersion version, IReadOnlyList<SoaVersion> kept) =>
        kept.FirstOrDefault(other => other.Serial < version.Serial && other.State is VersionState.Current or VersionState.Approved);

    /// <summary>A draft with what is in force here in its header.</summary>
    public async Task<Made<SoaVersion>> Draft(SoaVersionFields fields, Person author, CancellationToken ct)
    {
        if (fields.Edition is not { } edition) return SoaVersion.Draft(who.Tenant, fields, 0, author, 0);
        if ((await Of(edition, ct)).FirstOrDefault(version => version.IsOpen) is { } open) return new Made<SoaVersion>(null, [SoaVersionRefusals.DraftOpen(open)]);
        var known = await reader.KnownGrounds(ct);
        if (SoaVersionRefusals.Unknown(fields, known).ToList() is { Count: > 0 } unknown) return new Made<SoaVersion>(null, unknown);
        var header = InForce(fields, GroundsInForce.Of(known));
        return SoaVersion.Draft(who.Tenant, header, await Next(edition, v => v.Serial, deletedToo: false, ct), author, await Next(edition, v => v.Begun, deletedToo: true, ct));
    }

    /// <summary>What a version would begin with today; nothing is written.</summary>
    public async Task<SoaVersionFields> Beginning(SoaEdition edition, DateOnly today, CancellationToken ct) =>
        InForce(new SoaVersionFields { Edition = edition, EffectiveFrom = today }, await reader.Grounds(ct));

    /// <summary>Supersedes every version of the edition that took effect before the newest one.</summary>
    public Task LeaveTheNewest(SoaEdition edition, CancellationToken ct) => new OfEdition(store, time, edition).LeaveTheNewest(ct);

    private async Task<int> Next(SoaEdition edition, Expression<Func<SoaVersion, int>> number, bool deletedToo, CancellationToken ct)
    {
        var by = Expression.Lambda<Func<SoaVersion, object?>>(Expression.Convert(number.Body, typeof(object)), number.Parameters);
        var last = await store.List(new PageQuery<SoaVersion>(1, null, version => version.Fields.Edition == edition, new Sort<SoaVersion>("number", by, true), deletedToo), ct);
        return last.Items.Count == 0 ? 1 : number.Compile()(last.Items[0]) + 1;
    }

    private static SoaVersionFields InForce(SoaVersionFields fields, GroundsInForce grounds) => fields with
    {
        Scope = fields.Scope ?? LinkTo(grounds.Scope),
        Criteria = fields.Criteria ?? LinkTo(grounds.Criteria),
        AssessmentRun = fields.AssessmentRun ?? LinkTo(grounds.Run),
    };

    private static RecordLink? LinkTo(Ground? ground) =>
        ground is null ? null : new RecordLink { Kind = ground.SubjectKind, Id = ground.SubjectId, Title = ground.Name, Type = "holds-for" };

    private sealed class OfEdition(RevisionStore<SoaVersion> store, TimeProvider time, SoaEdition edition)
        : Succession<SoaVersion>(store, time, version => version.State == VersionState.Current && version.Fields.Edition == edition);
}
