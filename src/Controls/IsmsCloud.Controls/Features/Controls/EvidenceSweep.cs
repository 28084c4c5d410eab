using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Controls;

/// <summary>Tells of controls whose evidence has ended while nobody looked (E25).</summary>
internal sealed class EvidenceSweep(RevisionStore<Control> controls, Profiles profiles) : ISweep
{
    public async Task Run(CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        foreach (var ended in await controls.All(ControlRegister.Shown(EvidenceState.Expired, today), ct))
            await Patiently.Change(controls, ended, control => control.PassDay(today), ct);
    }
}
