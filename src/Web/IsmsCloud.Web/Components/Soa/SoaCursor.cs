namespace IsmsCloud.Web.Components.Soa;

/// <summary>Where the keyboard stands among the rows that are shown, and which of them are selected. Knows nothing of the page.</summary>
public sealed class SoaCursor
{
    readonly HashSet<string> _selected = [];
    IReadOnlyList<string> _shown = [];
    string? _open;

    /// <summary>The code of the row that keys act on; null where none is shown.</summary>
    public string? Current { get; private set; }

    /// <summary>Codes of the selected rows, in the order in which they are shown.</summary>
    public IReadOnlyList<string> Selected => [.. _shown.Where(_selected.Contains)];

    /// <summary>What is shown has changed. The cursor stays on its row while that is there; what is not shown is not selected either; a row that opens takes the cursor.</summary>
    public void Show(IReadOnlyList<string> codes, string? open)
    {
        _shown = codes;
        _selected.IntersectWith(codes);
        var opened = open is not null && open != _open && codes.Contains(open);
        _open = open;
        if (opened) Current = open;
        else if (Current is null || !codes.Contains(Current)) Current = codes.Count > 0 ? codes[0] : null;
    }

    public void Stand(string code) => Current = code;

    public void Move(int by)
    {
        if (Current is not null) Current = _shown[Math.Clamp(IndexOf(Current) + by, 0, _shown.Count - 1)];
    }

    public void Toggle(string code)
    {
        if (!_selected.Remove(code)) _selected.Add(code);
    }

    /// <summary>All that are shown; none where all were.</summary>
    public void ToggleAll()
    {
        if (_selected.Count == _shown.Count) _selected.Clear();
        else _selected.UnionWith(_shown);
    }

    public void Clear() => _selected.Clear();

    public bool IsSelected(string code) => _selected.Contains(code);

    int IndexOf(string code) => _shown.ToList().IndexOf(code);
}
