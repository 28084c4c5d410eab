using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Storage;

namespace IsmsCloud.Identity.Features.Organisations;

internal sealed class FoundOrganisation(IdentityDb db)
{
    public async Task Found(SignUp signUp, Account account, CancellationToken ct)
    {
        db.Organisations.Add(new IndexedOrganisation { Id = signUp.OrganisationId, Name = signUp.OrganisationName, Kind = signUp.OrganisationKind });
        db.Memberships.Add(new IndexedMembership { Id = Guid.CreateVersion7(), OrganisationId = signUp.OrganisationId, AccountId = account.Id, Roles = [RoleNames.Owner, RoleNames.IsmsManager] });
        await db.SaveChangesAsync(ct);
    }
}
