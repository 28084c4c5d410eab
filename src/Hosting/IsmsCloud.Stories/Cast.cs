using IsmsCloud.Identity.Contracts.Demo;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Stories;

/// <summary>Who acts in a story: the organisation's own people, and consultants under their engagement.</summary>
internal sealed class Cast(DemoOrganisation organisation, DemoFile demo)
{
    private static readonly HashSet<string> AskedAtTheDoorOnly = [];

    /// <param name="name">The part of the e-mail address before the @.</param>
    public Caller Find(string name)
    {
        var person = demo.People.FirstOrDefault(p => p.Email.StartsWith($"{name}@", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The demo has nobody called {name}.");
        if (person.Memberships.FirstOrDefault(m => m.Organisation == organisation.Id) is { } membership)
            return Of(person, membership.Roles, membership.IdOf(person), null);
        return demo.Engagements.FirstOrDefault(e => e.Client == organisation.Id && e.People.Contains(person.Id)) is { } engagement
            ? Of(person, engagement.Roles, engagement.Id, engagement.Id)
            : throw new InvalidOperationException($"{person.Name} has nothing to do with {organisation.Name}.");
    }

    private Caller Of(DemoPerson person, IReadOnlyList<string> roles, Guid assignment, Guid? engagement) =>
        new(new TenantId(organisation.Id), new Actor(person.Id.ToString(), person.Name, engagement), AskedAtTheDoorOnly, roles, assignment);
}
