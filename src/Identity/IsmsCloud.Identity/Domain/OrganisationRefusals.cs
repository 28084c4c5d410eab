using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Domain;

internal static class OrganisationRefusals
{
    /// <summary>More than anybody runs, and few enough that nobody fills the product with empty organisations.</summary>
    public const int MaxOwned = 20;

    public static readonly Refusal TooManyOwned = new(
        "too-many-organisations", $"You own {MaxOwned} organisations already. Hand one of them to somebody else before you found another.");

    public static IReadOnlyList<Refusal> Of(OrganisationKind? kind, OrganisationFields fields) =>
        [.. OfKind(kind), .. FieldLimits.Check(fields), .. Known(fields)];

    private static IEnumerable<Refusal> OfKind(OrganisationKind? kind)
    {
        if (kind is not { } given || !Enum.IsDefined(given))
            yield return Refusal.Invalid("kind", "required", "Say whether it is an organisation or a consultancy.");
    }

    private static IEnumerable<Refusal> Known(OrganisationFields fields)
    {
        if (fields.Name.Any(char.IsControl)) yield return Refusal.Invalid("name", "invalid-characters", "A name is one line of text.");
        if (fields.Sector is { } sector && !Sectors.All.Contains(sector))
            yield return Refusal.Invalid("sector", "unknown-value", $"A sector is one of: {string.Join(", ", Sectors.All)}.");
        if (!Editions.All.Contains(fields.Edition))
            yield return Refusal.Invalid("edition", "unknown-value", $"An edition is one of: {string.Join(", ", Editions.All)}.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(fields.TimeZone, out var zone) || !zone.HasIanaId)
            yield return Refusal.Invalid("timeZone", "unknown-value", "A time zone is an IANA name such as Europe/Berlin.");
    }
}
