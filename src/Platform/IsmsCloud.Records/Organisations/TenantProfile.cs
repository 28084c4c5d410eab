using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records;

/// <summary>What a service needs to know of the organisation, fed by the events of the service that keeps it. One for each tenant, under the tenant's id.</summary>
[Kind("tenant-profile", "TPR")]
public sealed class TenantProfile : Aggregate
{
    private TenantProfile()
    {
    }

    /// <summary>The organisation's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>One of <see cref="Records.Edition"/>.</summary>
    public string Edition { get; private set; } = Records.Edition.Of2022A1;

    /// <summary>Whether the relaxations for fewer than ten people hold.</summary>
    public bool SmallOrganisation { get; private set; }

    /// <summary>IANA name.</summary>
    public string TimeZone { get; private set; } = "Etc/UTC";

    /// <summary>The version of the organisation that this was read from; older news is passed over.</summary>
    public int SourceVersion { get; private set; }

    /// <summary>Whether the edition is one of 2022.</summary>
    public bool Is2022 => Edition != Records.Edition.Of2013;

    /// <summary>Whether the edition asks about climate change.</summary>
    public bool HasClimate => Edition == Records.Edition.Of2022A1;

    /// <summary>Until the organisation is known: the newest edition, and no relaxation.</summary>
    public static TenantProfile Unknown(TenantId tenant) => new() { Id = tenant.Value };

    /// <summary>Takes over what is told of the organisation.</summary>
    /// <returns>Whether it was news.</returns>
    public bool Learn(string name, string edition, bool smallOrganisation, string timeZone, int sourceVersion)
    {
        if (Version > 0 && sourceVersion <= SourceVersion) return false;
        Name = name;
        Edition = Records.Edition.IsKnown(edition) ? edition : Records.Edition.Of2022A1;
        (SmallOrganisation, TimeZone, SourceVersion) = (smallOrganisation, timeZone, sourceVersion);
        Did("tenant-profile.learned");
        return true;
    }

    /// <summary>The calendar day at that instant where the organisation is.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc).DateTime);
}
