using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Domain;

internal static class AcceptanceRefusals
{
    private const int MostMonths = 36;

    // The role of a higher level covers the lower ones.
    private static readonly string[] Authorities = [RoleNames.RiskOwner, RoleNames.TopManagement];

    public static readonly Refusal DelegationDays =
        Refusal.Invalid("until", "out-of-range", "A delegation begins today or later, ends after that, and lasts a year at most.");

    public static readonly Refusal DelegationToSelf = Refusal.Invalid("to", "itself", "You may accept it anyway.");

    /// <summary>Only the owner accepts, or whom they named for these days (SD-4).</summary>
    public static Refusal? Person(Risk risk, Caller caller, DateOnly today)
    {
        var delegated = risk.Delegation is { } d && d.By.Id == risk.Fields.Owner?.Id && d.To.Id == caller.Actor.Id && d.From <= today && today <= d.Until;
        if (!risk.IsOwner(caller) && !delegated)
            return new("not-the-owner", $"Only its owner, {risk.Fields.Owner?.Name}, can accept it, or whom they delegated that to.", RefusalKind.Person, "R-6.1.3-6");
        return caller.RoleAssignment is null ? ApprovalRefusals.NotByMembership : null;
    }

    public static IEnumerable<Refusal> Of(
        AcceptanceRequest request, Risk risk, Rating rating, Verdict verdict, CriteriaFields criteria, Caller caller, DateOnly today)
    {
        if (RoleFor(criteria, rating, caller) is null) yield return NoAuthority(rating.Level!.Name, AuthorityOf(criteria, rating));
        if (!string.Equals(request.ContentHash, risk.ContentHash, StringComparison.OrdinalIgnoreCase)) yield return ApprovalRefusals.ContentChanged;
        if (verdict is Verdict.NotAcceptable or Verdict.Never) yield return TooHigh(rating.Level!.Name, verdict);
        if (verdict is Verdict.Conditional && string.IsNullOrWhiteSpace(request.Conditions)) yield return Needed("conditions", "Its level is acceptable under conditions alone: name them.");
        if (verdict is Verdict.Conditional && request.Until is null) yield return Needed("until", "Its level is acceptable until a day alone: name it.");
        if (request.Until <= today) yield return Needed("until", "An acceptance ends on a later day.");
        if (request.Until > today.AddMonths(MostMonths)) yield return Needed("until", $"An acceptance lasts {MostMonths} months at most.");
    }

    /// <summary>The caller's role that covers the level; null where none does (R-6.1.2-5).</summary>
    public static string? RoleFor(CriteriaFields criteria, Rating rating, Caller caller) =>
        Authorities.Skip(Array.IndexOf(Authorities, AuthorityOf(criteria, rating))).FirstOrDefault(caller.Roles.Contains);

    private static string AuthorityOf(CriteriaFields criteria, Rating rating) => criteria.Levels[rating.Level!.Rank - 1].AcceptanceAuthority;

    private static Refusal NoAuthority(string level, string role) =>
        new("no-authority", $"A risk of level {level} is accepted by somebody of {role.Replace('-', ' ')}.", RefusalKind.Person, "R-6.1.2-5");

    private static Refusal TooHigh(string level, Verdict verdict) => new(
        "not-acceptable", verdict is Verdict.Never ? $"Nobody may accept a risk of level {level}." : $"A risk of level {level} is not acceptable. Treat it.", RefusalKind.Rule, "R-6.1.3-7");

    private static Refusal Needed(string path, string message) => new($"acceptance-{path}", message, RefusalKind.Rule, "R-6.1.3-7", path);
}
