using System.Reflection;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;

namespace IsmsCloud.Attacks.Tests.Seeding;

/// <summary>Somebody who may do everything in an organisation of their own.</summary>
static class People
{
    public static IReadOnlyList<string> Permissions { get; } = [.. Constants("Permissions")];

    static IReadOnlyList<string> Roles { get; } = [.. Constants(nameof(RoleNames))];

    public static async Task<TestPerson> Of(IAttackedService service, CancellationToken ct) =>
        service.Name == "identity"
            ? await Founders.Of(service, With(null, Guid.NewGuid()), ct)
            : With(new TenantId(Guid.CreateVersion7()), Guid.NewGuid());

    static TestPerson With(TenantId? tenant, Guid account) =>
        new(tenant, account.ToString(), "Somebody", Permissions, Roles, Guid.NewGuid());

    static IEnumerable<string> Constants(string holder) =>
        from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "IsmsCloud.*.Contracts.dll")
        from type in Assembly.LoadFrom(file).GetExportedTypes()
        where type.Name.EndsWith(holder, StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsLiteral && field.FieldType == typeof(string)
        select (string)field.GetRawConstantValue()!;
}
