using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Soa;
using IsmsCloud.Messaging;

namespace IsmsCloud.Controls.Consumers;

/// <summary>Finishes what a crash between two saves left: only the newest version of an edition stays in force.</summary>
internal sealed class WhenSoaTookEffect(SoaVersions versions) : IHandle<SoaTookEffect>
{
    public Task Handle(SoaTookEffect e, EventInfo info, CancellationToken ct) =>
        SoaEditions.Find(e.Framework) is { } edition ? versions.LeaveTheNewest(edition, ct) : Task.CompletedTask;
}
