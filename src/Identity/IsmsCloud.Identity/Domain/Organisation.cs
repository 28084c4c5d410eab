using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Domain;

/// <summary>An organisation. It is its own tenant: the record's id is the tenant's.</summary>
[Kind("organisation", "ORG")]
internal sealed class Organisation : Aggregate
{
    private Organisation()
    {
    }

    public OrganisationKind Kind { get; private set; }

    public OrganisationFields Fields { get; private set; } = new();

    public bool IsSmall => Fields.SmallOrganisation ?? Fields.Headcount < OrganisationFields.SmallBelow;

    public static Made<Organisation> Found(Guid id, OrganisationKind? kind, OrganisationFields fields) =>
        Made.Unless(OrganisationRefusals.Of(kind, fields), () =>
        {
            var organisation = new Organisation { Id = id, Kind = kind!.Value, Fields = fields };
            organisation.Did("organisation.registered", null, new OrganisationRegistered(
                id, fields.Name, fields.Edition, organisation.IsSmall, fields.TimeZone));
            return organisation;
        });

    public IReadOnlyList<Refusal> Revise(OrganisationFields fields)
    {
        if (OrganisationRefusals.Of(Kind, fields) is { Count: > 0 } refusals) return refusals;
        if (fields == Fields) return [];
        Fields = fields;
        Did("organisation.settings-changed", null, new OrganisationSettingsChanged(Id, fields.Name, fields.Edition, IsSmall, fields.TimeZone));
        return [];
    }
}
