using System.Security.Claims;
using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Features.Organisations;
using IsmsCloud.Identity.Storage;
using IsmsCloud.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Features.Me;

internal static class WhoAmI
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("me", Handle).NeedsPerson().Produces<MeDto>().WithTags("me").WithSummary("Who is signed in, and the workspaces that are open to them.");

    private static async Task<IResult> Handle(
        SignedInPerson person, ClaimsPrincipal user, FinishSignUps unfinished, WorkspaceAccess workspaces, IdentityDb db, CancellationToken ct)
    {
        if (await person.Find(user, ct) is not { } account) return Refused.By(SignedInPerson.NotAPerson);
        await unfinished.Of(account, ct);
        var open = await workspaces.All(account.Id, ct);
        var names = await Names(db, [.. open.Select(w => w.Tenant)], ct);
        var listed = open.Where(w => names.ContainsKey(w.Tenant)).Select(w => Describe(w, names[w.Tenant]));
        return Results.Ok(new MeDto(account.Id, account.Name, account.Email ?? "", [.. listed.OrderBy(w => w.Name, StringComparer.OrdinalIgnoreCase)]));
    }

    private static Task<Dictionary<Guid, IndexedOrganisation>> Names(IdentityDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);

    private static WorkspaceDto Describe(Workspace w, IndexedOrganisation o) =>
        new(w.Tenant, o.Name, o.Kind, w.Roles, w.Engagement is not null, w.Until, o.Onboarded);
}

/// <summary>The account behind a token.</summary>
internal sealed class SignedInPerson(IdentityDb db)
{
    public static readonly Refusal NotAPerson = new("not-a-person", "This is for people who are signed in; this token is a program's.", RefusalKind.Person);

    public async Task<Account?> Find(ClaimsPrincipal user, CancellationToken ct) =>
        Guid.TryParse(user.FindFirstValue("sub"), out var id) ? await db.Users.SingleOrDefaultAsync(a => a.Id == id, ct) : null;
}
