using System.Text.Json;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Contracts.Demo;

/// <summary>
/// The demo's fixed organisations, people, engagements and API clients, as their file has them. Whatever service has a part
/// in the demo reads the same file, so none waits for what another one tells.
/// </summary>
public sealed record DemoFile(
    IReadOnlyList<DemoOrganisation> Organisations, IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoEngagement> Engagements, IReadOnlyList<DemoClient> Clients)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidOperationException">The file says nothing.</exception>
    public static async Task<DemoFile> Read(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<DemoFile>(file, ApiJson.Options, ct) ?? throw new InvalidOperationException($"{path} is empty.");
    }
}

/// <summary>An organisation, as it is first loaded.</summary>
public sealed record DemoOrganisation(Guid Id, string Name, OrganisationKind Kind, string Sector, string Edition, int Headcount, string TimeZone)
{
    /// <summary>Whether the relaxations for fewer than ten people hold.</summary>
    public bool IsSmall => Headcount < OrganisationFields.SmallBelow;
}

/// <summary>Somebody who can sign in; everybody knows their password.</summary>
public sealed record DemoPerson(Guid Id, string Email, string Password, string Name, IReadOnlyList<DemoMembership> Memberships);

/// <summary>The roles of a person at an organisation.</summary>
public sealed record DemoMembership(Guid Organisation, IReadOnlyList<string> Roles)
{
    /// <summary>Id of the membership of a person: what approvals of theirs name as the source of the role (R-0-2).</summary>
    public Guid IdOf(DemoPerson person) => DerivedId.Of(Organisation, $"demo/{person.Id}");
}

/// <summary>A consultancy's right to act for a client.</summary>
/// <param name="Months">How long it runs, from the day that the demo is first loaded.</param>
public sealed record DemoEngagement(Guid Consultancy, Guid Client, string Reason, int Months, IReadOnlyList<Guid> People, IReadOnlyList<string> Roles)
{
    /// <summary>Id of the engagement: whoever acts under it names it.</summary>
    public Guid Id => DerivedId.Of(Client, $"demo/engagement/{Consultancy}");
}

/// <summary>An API client; everybody knows its secret.</summary>
public sealed record DemoClient(string Id, string Secret, string Name, Guid Organisation, IReadOnlyList<string> Permissions);
