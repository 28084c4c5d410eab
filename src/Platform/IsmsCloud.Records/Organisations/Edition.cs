namespace IsmsCloud.Records;

/// <summary>Editions of the standard, as the tenant's settings name them.</summary>
public static class Edition
{
    /// <summary>The first one that is still read.</summary>
    public const string Of2013 = "2013";

    /// <summary>The second.</summary>
    public const string Of2022 = "2022";

    /// <summary>The second, with its amendment of 2024.</summary>
    public const string Of2022A1 = "2022A1";

    /// <summary>Whether it is one of them.</summary>
    public static bool IsKnown(string? edition) => edition is Of2013 or Of2022 or Of2022A1;
}
