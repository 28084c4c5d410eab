using System.Globalization;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>Where a risk's ratings stand in heat maps, as one text each: stored, so that the engine can count a hundred thousand of them.</summary>
internal sealed record HeatKeys(string? Inherent, string? Current, string? Target, string? Residual)
{
    public static readonly HeatKeys None = new(null, null, null, null);

    public static HeatKeys Of(IReadOnlyList<Rating> ratings)
    {
        string? Key(RatingKind kind) => ratings.FirstOrDefault(r => r.Kind == kind) is { Cell: { } cell, Level: { } level } rating
            ? string.Create(CultureInfo.InvariantCulture, $"{rating.CriteriaSetId:N}|{cell.Likelihood:0.###}|{cell.Consequence:0.###}|{level.Id}")
            : null;
        return new(Key(RatingKind.Inherent), Key(RatingKind.Current), Key(RatingKind.Target), Key(RatingKind.Residual));
    }

    /// <summary>What a key says; null for none.</summary>
    public static (Guid Criteria, HeatMapCell Cell, string Level)? Read(string? key) => key?.Split('|', 4) is [var criteria, var l, var c, var level]
        ? (Guid.Parse(criteria), new HeatMapCell(decimal.Parse(l, CultureInfo.InvariantCulture), decimal.Parse(c, CultureInfo.InvariantCulture)), level)
        : null;
}
