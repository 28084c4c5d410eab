using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Assessments;

namespace IsmsCloud.Risks.Consumers;

/// <summary>
/// The current ratings of risks that lean on a control are suspect once it fails a test, in part or as a whole (E14, R-8.2-2).
/// Whatever makes a control ineffective is a failed test too, so this is heard once.
/// </summary>
internal sealed class WhenControlFailed(RevisionStore<Risk> risks, RiskFlagging flagging, Triggering triggering) : IHandle<ControlTestFailed>
{
    public async Task Handle(ControlTestFailed e, EventInfo info, CancellationToken ct)
    {
        var title = e.Title.Length <= 200 ? e.Title : e.Title[..200];
        var what = $"The current rating is suspect: {title} was {(e.Result == "ineffective" ? "ineffective" : "effective in part")} when it was tested on {Records.Words.Of(e.TestedOn)}.";
        var leaning = await risks.All(
            r => r.Fields.ExistingControls.Any(c => c.Control!.Code == e.Code && c.Control.Framework == e.Framework) || r.Decision!.NecessaryControls.Any(c => c.Code == e.Code && c.Framework == e.Framework), ct);
        foreach (var risk in leaning) await flagging.Flag(risk, what, new RecordRef(ControlKinds.Control, e.ControlId, "", title), ct);
        await triggering.Record(TriggerKind.FailedControl, $"A control failed its test: {title}", new RecordLink { Kind = ControlKinds.Control, Id = e.ControlId, Title = title }, [.. leaning.Select(r => r.Id)], ct);
    }
}
