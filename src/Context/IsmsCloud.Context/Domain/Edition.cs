namespace IsmsCloud.Context.Domain;

/// <summary>Editions of the standard, as the tenant's settings name them.</summary>
internal static class Edition
{
    public const string Of2013 = "2013";
    public const string Of2022 = "2022";
    public const string Of2022A1 = "2022A1";

    public static bool IsKnown(string? edition) => edition is Of2013 or Of2022 or Of2022A1;
}
