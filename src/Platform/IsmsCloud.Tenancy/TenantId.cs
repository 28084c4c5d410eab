namespace IsmsCloud.Tenancy;

/// <summary>The organisation whose data is at hand. A value of its own, so that no other id can be passed for it.</summary>
/// <param name="Value">The organisation's id, never empty in a valid tenant.</param>
public readonly record struct TenantId(Guid Value)
{
    /// <summary>Reads the textual form of a UUID.</summary>
    /// <returns>False where the text is no UUID, or the empty one.</returns>
    public static bool TryParse(string? text, out TenantId tenant)
    {
        var ok = Guid.TryParse(text, out var id) && id != Guid.Empty;
        tenant = new TenantId(id);
        return ok;
    }

    /// <summary>The UUID in its 36-character form.</summary>
    public override string ToString() => Value.ToString("D");
}
