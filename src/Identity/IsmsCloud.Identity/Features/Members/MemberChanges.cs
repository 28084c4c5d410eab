using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Members;

/// <summary>The way of a change to a membership: one at a time, one revision, then the index that tokens read.</summary>
internal sealed class MemberChanges(
    Changing<Membership> change, RevisionStore<Membership> members, OrganisationLock one, TokenIndex index, TenantContext who)
{
    /// <param name="id">The membership.</param>
    /// <param name="operation">Is told whether nobody else owns the organisation.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IResult> Apply(Guid id, Func<Membership, bool, IReadOnlyList<Refusal>> operation, CancellationToken ct)
    {
        await using var alone = await one.Take(who.Tenant.Value, ct);
        return await change.Apply(id, async member => operation(member, await IsLastOwner(member, ct)), async member =>
        {
            await index.Put(who.Tenant.Value, member, ct);
            return MemberRegister.Describe(member);
        }, ct);
    }

    private async Task<bool> IsLastOwner(Membership member, CancellationToken ct)
    {
        if (!member.Roles.Contains(RoleNames.Owner)) return false;
        var owners = await members.All(m => m.Roles.Contains(RoleNames.Owner), ct);
        return owners.All(owner => owner.Id == member.Id);
    }
}
