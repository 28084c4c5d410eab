using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Soa;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Messaging;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Consumers;

/// <summary>Learns of a new organisation, and gives it an entry of the statement of applicability for each control of its edition.</summary>
internal sealed class WhenOrganisationRegistered(Profiles profiles, SoaEntries entries) : IHandle<OrganisationRegistered>
{
    public async Task Handle(OrganisationRegistered e, EventInfo info, CancellationToken ct)
    {
        await profiles.Learn(e.Name, e.Edition, e.SmallOrganisation, e.TimeZone, info.SubjectVersion, ct);
        await entries.Ensure(SoaEditions.Of(await profiles.Get(ct)), ct);
    }
}

/// <summary>Keeps edition, small-organisation mode and time zone current; another edition has entries of its own.</summary>
internal sealed class WhenOrganisationSettingsChanged(Profiles profiles, SoaEntries entries) : IHandle<OrganisationSettingsChanged>
{
    public async Task Handle(OrganisationSettingsChanged e, EventInfo info, CancellationToken ct)
    {
        await profiles.Learn(e.Name, e.Edition, e.SmallOrganisation, e.TimeZone, info.SubjectVersion, ct);
        await entries.Ensure(SoaEditions.Of(await profiles.Get(ct)), ct);
    }
}
