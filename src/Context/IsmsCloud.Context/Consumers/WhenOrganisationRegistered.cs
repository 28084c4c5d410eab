using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Reading;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Consumers;

/// <summary>A new organisation begins with its profile and the twelve processes of an ISMS.</summary>
internal sealed class WhenOrganisationRegistered(ProfileKeeper profiles, ProcessSeeding seeding) : IHandle<OrganisationRegistered>
{
    public async Task Handle(OrganisationRegistered e, EventInfo info, CancellationToken ct)
    {
        await profiles.Learn(e.Name, e.Edition, e.SmallOrganisation, e.TimeZone, info.SubjectVersion, ct);
        await seeding.Seed(ct);
    }
}

/// <summary>Writes what Identity tells of the organisation, unless something newer is known.</summary>
internal sealed class ProfileKeeper(RevisionStore<TenantProfile> store, TenantContext who, RecentProfiles recent)
{
    public async Task Learn(string name, string edition, bool small, string timeZone, int version, CancellationToken ct)
    {
        var profile = await store.Find(who.Tenant.Value, ct) ?? TenantProfile.Unknown(who.Tenant);
        if (!profile.Learn(name, edition, small, timeZone, version)) return;
        await store.Save(profile, ct);
        recent.Forget(who.Tenant);
    }
}

/// <summary>Adds those of the twelve processes that were never there. One that was deleted stays deleted.</summary>
internal sealed class ProcessSeeding(RevisionStore<IsmsProcess> processes, TenantContext who, WorkContext work, Profiles profiles)
{
    public async Task Seed(CancellationToken ct)
    {
        var seeds = ProcessSeeds.For(who.Tenant, profiles.DayOf(await profiles.Get(ct)));
        var known = (await processes.FindMany([.. seeds.Select(p => p.Id)], ct)).Select(p => p.Id).ToHashSet();
        var cause = work.Causation;
        foreach (var seed in seeds.Where(p => !known.Contains(p.Id))) await Save(seed, cause, ct);
    }

    // A message may begin one record of a kind; each seed is a message's work of its own.
    private async Task Save(IsmsProcess seed, string? cause, CancellationToken ct)
    {
        work.Causation = cause is null ? null : $"{cause}/{seed.Seed}";
        await processes.Save(seed, ct);
    }
}
