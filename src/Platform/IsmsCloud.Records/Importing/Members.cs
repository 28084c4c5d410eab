using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records;

/// <summary>What a service knows of a member, fed by the events of the service that keeps them: enough to know whom a name means.</summary>
[Kind("member", "MEM")]
internal sealed class Member : Aggregate
{
    private Member()
    {
    }

    /// <summary>The account, as owners of records are named.</summary>
    public string AccountId { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Null where it was not told.</summary>
    public string? Email { get; private set; }

    public bool Left { get; private set; }

    /// <summary>The version of the membership that this was read from; older news is passed over.</summary>
    public int SourceVersion { get; private set; }

    public Person Person => new() { Id = AccountId, Name = Name };

    public static Member Of(Guid id) => new() { Id = id };

    /// <returns>Whether it was news.</returns>
    public bool Learn(string account, string name, string? email, bool left, int sourceVersion)
    {
        if (Version > 0 && sourceVersion <= SourceVersion) return false;
        (AccountId, Name, Email, Left, SourceVersion) = (account, name, email ?? Email, left, sourceVersion);
        Did("member.learned");
        return true;
    }
}

/// <summary>The members of the current organisation, as far as events told.</summary>
public sealed class Members
{
    private readonly RevisionStore<Member> _store;
    private readonly TenantContext _who;

    internal Members(RevisionStore<Member> store, TenantContext who) => (_store, _who) = (store, who);

    /// <summary>Writes what is told of a member, unless something newer is known.</summary>
    /// <param name="membership">The membership's id.</param>
    /// <param name="account">The account.</param>
    /// <param name="name">The name as people read it.</param>
    /// <param name="email">Null where it was not told.</param>
    /// <param name="left">Whether they are gone.</param>
    /// <param name="sourceVersion">Version of the membership.</param>
    /// <param name="ct">Cancels it.</param>
    public Task Learn(Guid membership, Guid account, string name, string? email, bool left, int sourceVersion, CancellationToken ct)
    {
        var id = DerivedId.Of(_who.Tenant.Value, $"member/{membership}");
        return Projecting.Until(_store, id, () => Member.Of(id), member => member.Learn(account.ToString(), name, email, left, sourceVersion), ct);
    }

    /// <summary>Who is meant by a name, an e-mail address or an account id; several where a name is borne by several.</summary>
    internal async Task<ILookup<string, Person>> ByAnyName(CancellationToken ct)
    {
        var members = (await _store.All(m => !m.Left, ct)).ToList();
        return members.SelectMany(m => new[] { m.Name, m.Email, m.AccountId }.OfType<string>().Select(name => (Name: name.Trim().ToLowerInvariant(), m.Person)))
            .Where(m => m.Name.Length > 0).Distinct().ToLookup(m => m.Name, m => m.Person);
    }
}
