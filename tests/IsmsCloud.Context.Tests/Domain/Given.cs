using System.Reflection;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Tests.Domain;

/// <summary>Complete, valid records, to be spoilt in one place by a test.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    public static readonly TenantId Tenant = new(Guid.Parse("0b9f5a34-8d5a-4a25-9d18-0d6d1a1f4c11"));
    public static readonly Person Ann = new() { Id = "ann", Name = "Ann Weiss" };
    public static readonly Person Tom = new() { Id = "tom", Name = "Tom Ohm" };

    public static Because Because(string reason = "It came up in the review") => new() { Reason = reason };

    public static TenantProfile Profile(string edition = Edition.Of2022A1, bool small = false, string zone = "Etc/UTC")
    {
        var profile = TenantProfile.Unknown(Tenant);
        profile.Learn("Acme", edition, small, zone, 1);
        return profile;
    }

    public static Caller TopManagement(Person who, bool member = true) =>
        new(Tenant, new Actor(who.Id, who.Name), new HashSet<string> { ContextPermissions.ApproveScope }, ["top-management"], member ? Guid.CreateVersion7() : null);

    public static Caller Manager(Person who) =>
        new(Tenant, new Actor(who.Id, who.Name), new HashSet<string>(ContextPermissions.All), ["isms-manager", "owner"], Guid.CreateVersion7());

    public static IssueFields IssueFields => new()
    {
        Title = "Attacks on suppliers grow",
        Side = IssueSide.External,
        Category = IssueCategory.ThreatLandscape,
        Effect = IssueEffect.Hinders,
        RelevanceReason = "Two suppliers run our production",
        Owner = Ann,
    };

    public static RequirementFields RequirementFields => new()
    {
        PartyId = Guid.CreateVersion7(),
        Title = "Report breaches within 72 hours",
        Text = "The authority hears of a breach of personal data within 72 hours.",
        Kind = RequirementKind.Legal,
        SourceRef = "GDPR Art. 33",
        ExternalDocument = new ExternalDocument { Title = "GDPR" },
        Owner = Ann,
    };

    public static PartyFields PartyFields => new()
    {
        Name = "Data protection authority",
        Kind = PartyKind.Regulator,
        Relevance = "It can fine us",
        Influence = Influence.High,
    };

    public static InterfaceFields InterfaceFields => new()
    {
        Name = "Hosting",
        Direction = InterfaceDirection.Both,
        Kind = InterfaceKind.Supplier,
        Inside = "Operations",
        Outside = "The data centre of a supplier",
    };

    public static ProcessFields ProcessFields => new() { Name = "Backup", Purpose = "Restore what is lost", ClauseRefs = ["8.1", "A.8.13"] };

    public static ClimateFields ClimateFields => new() { Relevant = false, Reason = "Our sites lie high, and our services run in three regions." };

    public static ScopeFields ScopeFields => new()
    {
        Statement = "The development and operation of the Acme platform.",
        OrganisationalUnits = ["Development", "Operations"],
        Locations = ["Berlin"],
        Processes = ["Software delivery"],
        InformationAndTechnology = ["Customer data", "Production cluster"],
        ConsideredIssues = [Guid.CreateVersion7()],
        ConsideredRequirements = [Guid.CreateVersion7()],
        Interfaces = [Guid.CreateVersion7()],
        EffectiveFrom = Today,
    };

    /// <summary>The record as the store would hand it out, with a content hash.</summary>
    public static T Stored<T>(this T aggregate, string contentHash = "c0ffee")
        where T : Aggregate
    {
        typeof(Aggregate).GetMethod("Saved", BindingFlags.NonPublic | BindingFlags.Instance)!
            .Invoke(aggregate, [aggregate.Version + 1, "hash", contentHash, Now]);
        return aggregate;
    }

    public static IReadOnlyList<object> Events(this Aggregate aggregate) =>
        (IReadOnlyList<object>)typeof(Aggregate).GetProperty("Events", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(aggregate)!;

    public static T Value<T>(this Made<T> made)
        where T : class =>
        made.Value ?? throw new InvalidOperationException(string.Join("; ", made.Refusals));
}
