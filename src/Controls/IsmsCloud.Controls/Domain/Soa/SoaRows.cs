using System.Collections.Frozen;
using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>The order of rows: as in the catalogue, controls from elsewhere behind.</summary>
internal static class SoaRows
{
    private static readonly FrozenDictionary<ControlKey, int> Places = new[] { BuiltIn.AnnexA2022, BuiltIn.AnnexA2013 }
        .SelectMany(catalogue => catalogue.Controls.Select((control, i) => (Key: new ControlKey(catalogue.Key, control.Code), Place: i)))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Place);

    public static int PlaceOf(ControlKey key) => Places.GetValueOrDefault(key, int.MaxValue);

    public static ControlKey KeyOf(this SoaRow row) => ControlKey.Of(row.Control);

    public static IEnumerable<T> InOrder<T>(this IEnumerable<T> rows, Func<T, ControlKey> key) =>
        rows.OrderBy(row => PlaceOf(key(row))).ThenBy(row => key(row).Framework, StringComparer.Ordinal).ThenBy(row => CodeOrder.Of(key(row).Code), StringComparer.Ordinal).ThenBy(row => key(row).Code, StringComparer.Ordinal);
}
