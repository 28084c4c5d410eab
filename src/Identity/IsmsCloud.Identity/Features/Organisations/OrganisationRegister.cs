using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;

namespace IsmsCloud.Identity.Features.Organisations;

/// <summary>A register of one: the tenant itself.</summary>
internal static class OrganisationRegister
{
    public const string Path = "organisations";

    public static Register<Organisation, OrganisationDto> Definition =>
        new Register<Organisation, OrganisationDto>(Path, IdentityPermissions.OrganisationRead, Describe)
            .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("Kind", d => d.Kind).Column("Sector", d => d.Fields.Sector)
            .Column("Headcount", d => d.Fields.Headcount).Column("Edition", d => d.Fields.Edition)
            .Column("Small organisation", d => d.SmallOrganisation).Column("Time zone", d => d.Fields.TimeZone);

    public static OrganisationDto Describe(Organisation o) => new(o.Id, o.Ref, o.Version, o.CreatedAt, o.UpdatedAt, o.Kind, o.Fields, o.IsSmall);
}
