using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Features.Scope;

internal static class ScopeRegister
{
    public const string Path = "scope-versions";

    public static Register<ScopeVersion, ScopeVersionDto> Definition => new Register<ScopeVersion, ScopeVersionDto>(
            Path, ContextPermissions.Read, (versions, scope, ct) => scope.GetRequiredService<ScopeAnswers>().Of(versions, ct))
        .Filter("state", v => v.State)
        .Sort("effectiveFrom", v => v.Fields.EffectiveFrom)
        .Search(v => v.Fields.Statement)
        .Column("Ref", d => d.Ref).Column("Number", d => d.Number).Column("State", d => d.State).Column("Effective from", d => d.Fields.EffectiveFrom)
        .Column("Statement", d => d.Fields.Statement).Column("Units", d => d.Fields.OrganisationalUnits).Column("Locations", d => d.Fields.Locations)
        .Column("Processes", d => d.Fields.Processes).Column("Information and technology", d => d.Fields.InformationAndTechnology)
        .Column("Products and services", d => d.Fields.ProductsAndServices)
        .Column("Exclusions", d => d.Fields.Exclusions.Select(e => $"{e.What}: {e.Reason}"))
        .Column("Interfaces", d => d.Interfaces.Select(i => $"{i.Ref} {i.Title}")).Column("Certificate wording", d => d.Fields.CertificateWording)
        .Column("Approved by", d => d.Approval?.By.Name).Column("Approved at", d => d.Approval?.At)
        .Column("Content hash", d => d.ContentHash).Column("Stale", d => d.Approval?.Stale);
}
