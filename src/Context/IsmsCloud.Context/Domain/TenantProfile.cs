using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Domain;

/// <summary>What clause 4 needs to know of the organisation, fed by Identity's events. One for each tenant, under the tenant's id.</summary>
[Kind("tenant-profile", "TPR")]
internal sealed class TenantProfile : Aggregate
{
    private TenantProfile()
    {
    }

    public string Name { get; private set; } = "";

    public string Edition { get; private set; } = Domain.Edition.Of2022A1;

    public bool SmallOrganisation { get; private set; }

    public string TimeZone { get; private set; } = "Etc/UTC";

    /// <summary>The version of the organisation that this was read from; older news is passed over.</summary>
    public int SourceVersion { get; private set; }

    public bool Is2022 => Edition != Domain.Edition.Of2013;

    public bool HasClimate => Edition == Domain.Edition.Of2022A1;

    /// <summary>Until the organisation is known: the newest edition, and no relaxation.</summary>
    public static TenantProfile Unknown(TenantId tenant) => new() { Id = tenant.Value };

    /// <returns>Whether it was news.</returns>
    public bool Learn(string name, string edition, bool smallOrganisation, string timeZone, int sourceVersion)
    {
        if (Version > 0 && sourceVersion <= SourceVersion) return false;
        Name = name;
        Edition = Domain.Edition.IsKnown(edition) ? edition : Domain.Edition.Of2022A1;
        (SmallOrganisation, TimeZone, SourceVersion) = (smallOrganisation, timeZone, sourceVersion);
        Did("tenant-profile.learned");
        return true;
    }

    /// <summary>The calendar day at that instant where the organisation is.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc).DateTime);
}
