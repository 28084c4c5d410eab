using System.Reflection;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>Complete, valid records, to be spoilt in one place by a test.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    public static readonly TenantId Tenant = new(Guid.Parse("0b9f5a34-8d5a-4a25-9d18-0d6d1a1f4c11"));
    public static readonly Person Ann = new() { Id = "ann", Name = "Ann Weiss" };
    public static readonly Person Tom = new() { Id = "tom", Name = "Tom Ohm" };
    public static readonly Person Rita = new() { Id = "rita", Name = "Rita Voss" };

    public static CriteriaFields Criteria(string preset = "5x5") => CriteriaPresets.Get(preset) with { EffectiveFrom = Today };

    public static TenantProfile Profile(bool small = false, string zone = "Etc/UTC")
    {
        var profile = TenantProfile.Unknown(Tenant);
        profile.Learn("Acme", Edition.Of2022A1, small, zone, 1);
        return profile;
    }

    public static Caller In(Person who, params IReadOnlyList<string> roles) =>
        new(Tenant, new Actor(who.Id, who.Name), new HashSet<string>(RiskPermissions.All), roles, Guid.CreateVersion7());

    public static RatingInputs Ranks(int likelihood, int consequence, ConsequenceCategory category = ConsequenceCategory.Financial) =>
        new() { Likelihood = likelihood, Consequences = [new() { Category = category, Rank = consequence }] };

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
