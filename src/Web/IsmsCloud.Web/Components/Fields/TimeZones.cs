using System.Globalization;

namespace IsmsCloud.Web.Components.Fields;

/// <summary>A zone as people look for it: its part of the world, its city, its usual distance from UTC.</summary>
public sealed record TimeZoneName(string Id, string Region, string Name);

/// <summary>The zones that this machine knows.</summary>
public static class TimeZones
{
    public static readonly IReadOnlyList<TimeZoneName> All =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.Id.Contains('/') || zone.Id == "UTC").Select(Named)
            .OrderBy(zone => zone.Region, StringComparer.Ordinal).ThenBy(zone => zone.Name, StringComparer.Ordinal),
    ];

    static TimeZoneName Named(TimeZoneInfo zone)
    {
        var parts = zone.Id.Split('/', 2);
        var offset = zone.BaseUtcOffset;
        var distance = string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset.Duration():hh\\:mm}");
        return new(zone.Id, parts.Length == 2 ? parts[0] : "UTC", $"{parts[^1].Replace('_', ' ').Replace("/", ", ", StringComparison.Ordinal)} ({distance})");
    }
}
