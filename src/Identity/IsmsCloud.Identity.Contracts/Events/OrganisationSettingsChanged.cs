using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>An organisation's settings as they are from now on.</summary>
/// <param name="OrganisationId">The tenant.</param>
/// <param name="Edition">2013, 2022 or 2022A1.</param>
/// <param name="SmallOrganisation">Whether the relaxations for fewer than ten people hold.</param>
/// <param name="TimeZone">IANA name, e.g. <c>Europe/Berlin</c>.</param>
[Event("identity.organisation-settings-changed")]
public sealed record OrganisationSettingsChanged(Guid OrganisationId, string Name, string Edition, bool SmallOrganisation, string TimeZone);
