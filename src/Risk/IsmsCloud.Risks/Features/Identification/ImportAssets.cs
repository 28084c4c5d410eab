using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Identification;

internal static class ImportAssets
{
    // Types of asset as MONARC's library codes them.
    private static readonly Dictionary<AssetClass, string> Monarc = new()
    {
        [AssetClass.PrimaryInformation] = "INFO CONT",
        [AssetClass.PrimaryProcess] = "PROC",
        [AssetClass.Hardware] = "MAT_FIX MAT_MOB MAT_PERI OV_MOBIL OV_MULTI_IMPRIMANTE OV_POSTE_FIXE OV_SERVEUR",
        [AssetClass.Software] = "LOG_APP LOG_OS LOG_SRV LOG_STD OV_DEVELOPPEMENT OV_LOGICIEL OV_MAINTENANCE OV_BACKUP SYS_ANU SYS_INT SYS_ITR SYS_MES SYS_WEB",
        [AssetClass.Network] = "RESEAU OV_RESEAU",
        [AssetClass.People] = "PER PER_DEC PER_DEV PER_EXP PER_UTI OV_UTIL",
        [AssetClass.Site] = "BAT_LOC OV_BATI OV_SALLE_IT",
        [AssetClass.Organisation] = "ORG_EXT ORG_GEN OV_ORGANISATION",
        [AssetClass.Service] = "SERV SERV_ESS",
        [AssetClass.Media] = "MAT_NELE MAT_SUPP OV_INFOPHY",
    };

    public static ImportPlan<Asset, AssetFields> Plan => new ImportPlan<Asset, AssetFields>(RiskPermissions.Write, a => a.Fields.Name, a => a.Fields, Make, TakeBack)
        .Field("name", null, "asset name", "asset")
        .Field("class", null, "type", "asset type", "asset class", "category")
        .Field("owner", null, "asset owner")
        .Field("lifecycle", null, "status", "lifecycle state")
        // What the register shows beside is what it inherits.
        .Field("value.confidentiality", "Own confidentiality", "confidentiality", "C").Field("value.integrity", "Own integrity", "integrity", "I").Field("value.availability", "Own availability", "availability", "A")
        .Refers("dependsOn", RiskKinds.Asset, "Depends on", "dependencies", "leans on", "supports")
        .Means<AssetClass>(
            ("information", AssetClass.PrimaryInformation), ("data", AssetClass.PrimaryInformation), ("process", AssetClass.PrimaryProcess), ("activity", AssetClass.PrimaryProcess),
            ("application", AssetClass.Software), ("system", AssetClass.Software), ("device", AssetClass.Hardware), ("server", AssetClass.Hardware), ("facility", AssetClass.Site),
            ("building", AssetClass.Site), ("location", AssetClass.Site), ("staff", AssetClass.People), ("person", AssetClass.People), ("supplier", AssetClass.Organisation), ("cloud", AssetClass.Service))
        .Means<AssetClass>([.. Monarc.SelectMany(m => m.Value.Split(' ').Select(code => (code, m.Key)))])
        .Means<AssetLifecycle>(("active", AssetLifecycle.InUse), ("in operation", AssetLifecycle.InUse), ("live", AssetLifecycle.InUse), ("decommissioned", AssetLifecycle.Retired), ("disposed", AssetLifecycle.Retired))
        .Recognises(["uuid", "code", "label", "type"], new ColumnMapping { Field = "class", Column = "code" })
        .After(Lean);

    private static async Task<IReadOnlyList<Made<Asset>>> Make(IReadOnlyList<AssetFields> fields, IServiceProvider scope, CancellationToken ct)
    {
        var inForce = await scope.GetRequiredService<ScopeReader>().InForce(ct);
        return [.. fields.Select(f =>
        {
            var made = KeepEntries<Asset, AssetFields>.Make(f);
            made.Value?.Place(inForce);
            return made;
        })];
    }

    // Nothing that was there before leans on a new asset: a circle can only close among the rows of the file.
    private static Task Lean(IReadOnlyList<ImportedRow<Asset>> rows, IServiceProvider scope, CancellationToken ct)
    {
        var leaning = scope.GetRequiredService<ImportedLeanings>();
        foreach (var row in rows)
            if (leaning.Closes(row.Record.Id, row.Record.Fields.DependsOn) is { } at) row.Refuse("dependsOn", IdentificationRefusals.LeansOnItself(at));
        return Task.CompletedTask;
    }

    private static Task<IReadOnlyList<Refusal>> TakeBack(Asset asset, string reason, int uses, IServiceProvider scope, CancellationToken ct) => Task.FromResult(asset.Delete(reason, uses));
}

/// <summary>What the assets of the import at hand lean on, as far as it was read.</summary>
internal sealed class ImportedLeanings
{
    private readonly Dictionary<Guid, IReadOnlyList<Guid>> _leaning = [];

    /// <summary>Which of its dependencies leads back to the asset; null where none does, and then it is remembered.</summary>
    public int? Closes(Guid asset, IReadOnlyList<Guid> dependsOn)
    {
        for (var i = 0; i < dependsOn.Count; i++)
            if (dependsOn[i] == asset || Reaches(dependsOn[i], asset)) return i;
        _leaning[asset] = dependsOn;
        return null;
    }

    private bool Reaches(Guid from, Guid to)
    {
        var (seen, next) = (new HashSet<Guid> { from }, new Queue<Guid>([from]));
        while (next.TryDequeue(out var at))
            foreach (var on in _leaning.GetValueOrDefault(at, []).Where(seen.Add))
            {
                if (on == to) return true;
                next.Enqueue(on);
            }

        return false;
    }
}
