using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>
/// Versions whose day has come take effect. Entries are written for organisations that were there before this service
/// listened: reading never writes, so somebody has to.
/// </summary>
internal sealed class SoaSweep(RevisionStore<SoaVersion> store, SoaVersions versions, SoaEntries entries, Profiles profiles) : ISweep
{
    public async Task Run(CancellationToken ct)
    {
        await entries.Ensure(SoaEditions.Of(await profiles.Get(ct)), ct);
        var today = await profiles.Today(ct);
        foreach (var due in await store.All(version => version.State == VersionState.Approved && version.Fields.EffectiveFrom <= today, ct))
        {
            await Patiently.Change(store, due, version => version.TakeEffect(today, profiles.Now).Count == 0, ct);
            await versions.LeaveTheNewest(due.Edition, ct);
        }
    }
}
