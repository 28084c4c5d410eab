using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Organisations;

/// <summary>
/// Writes a new organisation and its founder's membership. May be repeated after it broke anywhere: what was written
/// before is passed over, since the ids are the same.
/// </summary>
internal sealed class Founding(TenantScopes tenants)
{
    public Task<Organisation> Found(Organisation organisation, Account founder, CancellationToken ct) =>
        tenants.Run(organisation.Id, founder.AsActor(), async scope =>
        {
            await scope.GetRequiredService<RevisionStore<Organisation>>().Save(organisation, ct);
            await scope.GetRequiredService<TokenIndex>().Put(organisation, ct);
            await scope.GetRequiredService<FounderMembership>().Ensure(founder, ct);
            return organisation;
        }, ct);
}

/// <summary>The first membership of an organisation.</summary>
internal sealed class FounderMembership(RevisionStore<Membership> members, TokenIndex index, TenantContext who, TimeProvider time)
{
    private static readonly string[] Roles = [RoleNames.Owner, RoleNames.IsmsManager];

    public async Task Ensure(Account founder, CancellationToken ct)
    {
        var id = DerivedId.Of(who.Tenant.Value, "founder");
        var membership = Membership.Join(id, founder.AsJoiner(), Roles, founder.AsActor(), null, time.GetUtcNow());
        await members.Save(membership, ct);
        await index.Put(who.Tenant.Value, membership, ct);
    }
}

internal static class People
{
    public static Actor AsActor(this Account account) => new(account.Id.ToString(), account.Name);

    public static Joiner AsJoiner(this Account account) => new(account.Id, account.Name, account.Email!);
}
