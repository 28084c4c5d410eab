using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Messaging;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Consumers;

/// <summary>Keeps edition, small-organisation mode and time zone current.</summary>
internal sealed class WhenOrganisationSettingsChanged(Profiles profiles) : IHandle<OrganisationSettingsChanged>
{
    public Task Handle(OrganisationSettingsChanged e, EventInfo info, CancellationToken ct) =>
        profiles.Learn(e.Name, e.Edition, e.SmallOrganisation, e.TimeZone, info.SubjectVersion, ct);
}
