using System.Security.Claims;
using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Me;
using IsmsCloud.Identity.Storage;
using IsmsCloud.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Features.Organisations;

internal static class FoundOrganisation
{
    public static void Map(IEndpointRouteBuilder organisations) =>
        organisations.MapPost("", Handle).NeedsPerson().Produces<OrganisationDto>(201)
            .WithSummary($"Found a further organisation; who is signed in becomes its owner and ISMS manager, and owns at most {OrganisationRefusals.MaxOwned}.");

    private static async Task<IResult> Handle(
        FoundRequest request, HttpRequest http, SignedInPerson person, ClaimsPrincipal user, Founding founding, OrganisationLock one, IdentityDb db, CancellationToken ct)
    {
        if (await person.Find(user, ct) is not { } account) return Refused.By(SignedInPerson.NotAPerson);
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return Refused.By(refusals);
        var made = Organisation.Found(IdFor(account.Id, http), request.Kind, new OrganisationFields { Name = request.Name, TimeZone = request.TimeZone ?? "Etc/UTC" });
        if (made.Value is not { } organisation) return Refused.By(made.Refusals);
        await using var alone = await one.Take(account.Id, ct);
        var owned = await db.Memberships.CountAsync(m => m.AccountId == account.Id && !m.Ended && m.OrganisationId != organisation.Id && m.Roles.Contains(RoleNames.Owner), ct);
        if (owned >= OrganisationRefusals.MaxOwned) return Refused.By(OrganisationRefusals.TooManyOwned);
        await founding.Found(organisation, account, ct);
        return Saved.Created(organisation, OrganisationRegister.Describe(organisation), $"/api/identity/organisations/{organisation.Id}");
    }

    // Without a tenant in the token nothing keeps the answer; the same key leads to the same organisation instead.
    private static Guid IdFor(Guid account, HttpRequest request) =>
        request.Headers["Idempotency-Key"].ToString() is { Length: > 0 and <= 200 } key ? DerivedId.Of(account, $"organisation/{key}") : Guid.CreateVersion7();
}
