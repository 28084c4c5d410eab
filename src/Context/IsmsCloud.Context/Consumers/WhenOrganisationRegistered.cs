using IsmsCloud.Context.Domain;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Consumers;

/// <summary>A new organisation begins with its profile and the twelve processes of an ISMS.</summary>
internal sealed class WhenOrganisationRegistered(Profiles profiles, ProcessSeeding seeding) : IHandle<OrganisationRegistered>
{
    public async Task Handle(OrganisationRegistered e, EventInfo info, CancellationToken ct)
    {
        await profiles.Learn(e.Name, e.Edition, e.SmallOrganisation, e.TimeZone, info.SubjectVersion, ct);
        await seeding.Seed(ct);
    }
}

/// <summary>Adds those of the twelve processes that were never there. One that was deleted stays deleted.</summary>
internal sealed class ProcessSeeding(RevisionStore<IsmsProcess> processes, TenantContext who, Profiles profiles)
{
    public async Task Seed(CancellationToken ct)
    {
        var seeds = ProcessSeeds.For(who.Tenant, profiles.DayOf(await profiles.Get(ct)));
        // Their ids are fixed for the tenant: one that is there, or was and is deleted, is passed over.
        var there = (await processes.FindMany([.. seeds.Select(seed => seed.Id)], ct)).Select(process => process.Id).ToHashSet();
        foreach (var seed in seeds.Where(seed => !there.Contains(seed.Id))) await processes.Save(seed, ct);
    }
}
