using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

internal static class MigrateSoa
{
    public static void Map(IEndpointRouteBuilder soa)
    {
        soa.MapPost("migration", (SoaMigrating migrating, CancellationToken ct) => migrating.Run(ct)).Needs(ControlPermissions.PrepareSoa).Produces<MigrationDto>()
            .WithSummary("Make a draft of 2022 from the entries of 2013; done again, it takes up what is not migrated yet. Nothing is submitted or signed.");
        soa.MapGet("migration", (SoaMigrating migrating, CancellationToken ct) => migrating.Read(ct)).Needs(ControlPermissions.Read).Produces<MigrationDto>()
            .WithSummary("Where each control of 2022 comes from, and what is still to be confirmed or decided; 404 before the migration.");
    }
}

/// <summary>Fills entries of 2022 from those of 2013, and opens a draft for them (section 9).</summary>
internal sealed class SoaMigrating(
    RevisionStore<SoaEntry> store, RevisionStore<SoaVersion> versionStore, SoaEntries entries, SoaReader reader, SoaVersions versions, ControlsSaid controls, Profiles profiles, TenantContext who)
{
    private const int Tries = 4;

    public async Task<IResult> Run(CancellationToken ct)
    {
        await entries.Ensure(SoaEdition.Edition2022, ct);
        await Fill(ct);
        if (!(await versions.Of(SoaEdition.Edition2022, ct)).Any(version => version.IsOpen || version.State is VersionState.Approved))
        {
            var made = await versions.Draft(new SoaVersionFields { Edition = SoaEdition.Edition2022, Summary = "Migrated from the edition of 2013." }, who.Actor.Person(), ct);
            if (made.Value is not { } draft) return Refused.By(made.Refusals);
            await versionStore.Save(draft, ct);
        }

        return await Read(ct);
    }

    public async Task<IResult> Read(CancellationToken ct)
    {
        var migrated = (await store.All(entry => entry.Framework == ControlReference.AnnexA2022, ct)).Where(entry => entry.Origin is not null).InOrder(entry => entry.Key).ToList();
        if (migrated.Count == 0) return Refused.By(Refused.NotFound with { Message = "Nothing was migrated yet." });
        var kept = await versions.Of(SoaEdition.Edition2022, ct);
        var draft = kept.FirstOrDefault(version => version.IsOpen) ?? kept.FirstOrDefault();
        return Results.Ok(new MigrationDto(
            draft?.Id ?? Guid.Empty, [.. migrated.Select(entry => new MigrationTask(entry.Id, entry.Code, entry.ControlTitle, entry.Origin!.Kind, entry.Origin.From, entry.ToDo))]));
    }

    private async Task Fill(CancellationToken ct)
    {
        var old = await reader.Picture(SoaEdition.Edition2013, ct);
        var fields = old.Entries.Where(entry => entry.Framework == ControlReference.AnnexA2013).ToDictionary(entry => entry.Code, entry => entry.Fields);
        var said = fields.Keys.Select(code => (code, said: old.Standing.ControlOf(new ControlKey(ControlReference.AnnexA2013, code)))).Where(pair => pair.said is not null).ToDictionary(pair => pair.code, pair => pair.said!);
        var plan = SoaMigration.Of(fields, said).ToDictionary(control => control.Code);
        for (var left = Tries; left > 0; left--)
        {
            var now = await store.All(entry => entry.Framework == ControlReference.AnnexA2022, ct);
            var standing = await reader.Standing(now, ct);
            IReadOnlyList<SoaEntry> changed = [.. now.Where(entry => entry.Migrate(plan[entry.Code], profiles.Now))];
            if (changed.Count == 0) break;
            foreach (var entry in changed) entry.Lean(standing, profiles.Now);
            await store.SaveMany(changed, entry => $"soa-migration/{entry.Code}", ct);
        }

        await controls.Carry([.. plan.Values], ct);
    }
}
