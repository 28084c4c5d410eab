using System.Reflection;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Operation;

/// <summary>People, days and records that tests of controls and operation begin with.</summary>
internal static class Given
{
    public static readonly TenantId Tenant = new(Guid.NewGuid());
    public static readonly Person Ann = new() { Id = "ann", Name = "Ann Weiss" };
    public static readonly Person Tom = new() { Id = "tom", Name = "Tom Ohm" };
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static ControlReference Backup => new() { Code = "A.8.13" };

    public static ControlFields Control => new() { Control = Backup, Owner = Ann, Description = "Every night, to another site." };

    public static EvidenceItem Statement => new() { Title = "Restore log", Kind = EvidenceKind.Statement, Text = "Restored in 40 minutes." };

    public static Caller In(Person person, params IReadOnlyList<string> roles) =>
        new(Tenant, new Actor(person.Id, person.Name), new HashSet<string>(), roles, Guid.NewGuid());

    public static Control Begun(ControlFields? fields = null) =>
        Domain.Control.Begin(Tenant, fields ?? Control, BuiltIn.AnnexA2022.Find((fields ?? Control).Control!.Code)!).Value.ShouldNotBeNull().Stored();

    public static Control InPlace(ControlFields? fields = null)
    {
        var control = Begun(fields);
        control.Implement(new(), Today).ShouldBeEmpty();
        return control.Stored();
    }

    public static ControlTestRequest Test(TestResult result, DateOnly? on = null) =>
        new() { On = on ?? Today, Method = "Restored a server", Result = result, Note = result is TestResult.Effective ? null : "Two disks were missing" };

    public static IReadOnlyList<Evidence> Proof(DateOnly? from, DateOnly? until) => [new Evidence(Statement with { ValidFrom = from, ValidUntil = until }, Ann, Now, null)];

    /// <summary>The record as the store would hand it out, with a content hash.</summary>
    public static T Stored<T>(this T aggregate, string contentHash = "c0ffee")
        where T : Aggregate
    {
        typeof(Aggregate).GetMethod("Saved", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(aggregate, [aggregate.Version + 1, "hash", contentHash, Now]);
        return aggregate;
    }

    public static IReadOnlyList<object> Events(this Aggregate aggregate) =>
        (IReadOnlyList<object>)typeof(Aggregate).GetProperty("Events", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(aggregate)!;
}
