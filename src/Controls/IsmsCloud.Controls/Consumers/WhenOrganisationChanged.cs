using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Messaging;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Consumers;

/// <summary>Learns of a new organisation.</summary>
internal sealed class WhenOrganisationRegistered(Profiles profiles) : IHandle<OrganisationRegistered>
{
    public Task Handle(OrganisationRegistered e, EventInfo info, CancellationToken ct) =>
        profiles.Learn(e.Name, e.Edition, e.SmallOrganisation, e.TimeZone, info.SubjectVersion, ct);
}

/// <summary>Keeps edition, small-organisation mode and time zone current.</summary>
internal sealed class WhenOrganisationSettingsChanged(Profiles profiles) : IHandle<OrganisationSettingsChanged>
{
    public Task Handle(OrganisationSettingsChanged e, EventInfo info, CancellationToken ct) =>
        profiles.Learn(e.Name, e.Edition, e.SmallOrganisation, e.TimeZone, info.SubjectVersion, ct);
}
