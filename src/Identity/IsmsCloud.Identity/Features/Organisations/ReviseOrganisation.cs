using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;

namespace IsmsCloud.Identity.Features.Organisations;

internal static class ReviseOrganisation
{
    public static void Map(IEndpointRouteBuilder organisations) =>
        organisations.MapPatch("{id:guid}", Handle).Needs(IdentityPermissions.OrganisationManage).Produces<OrganisationDto>()
            .WithSummary("Change the organisation's settings: name, sector, headcount, edition, small-organisation mode, time zone.");

    private static Task<IResult> Handle(Guid id, MergePatch<OrganisationFields> patch, Changing<Organisation> change, TokenIndex index, CancellationToken ct) =>
        change.Patch(id, patch, o => o.Fields, (o, fields) => Task.FromResult(o.Revise(fields)), async o =>
        {
            await index.Put(o, ct);
            return OrganisationRegister.Describe(o);
        }, ct);
}
