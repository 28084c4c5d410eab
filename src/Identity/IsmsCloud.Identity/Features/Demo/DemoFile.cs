using System.Text.Json;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Identity.Features.Demo;

/// <summary>The demo's fixed organisations, people, engagements and API clients, as their file has them.</summary>
internal sealed record DemoFile(
    IReadOnlyList<DemoOrganisation> Organisations, IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoEngagement> Engagements, IReadOnlyList<DemoClient> Clients)
{
    public static async Task<DemoFile> Read(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<DemoFile>(file, ApiJson.Options, ct) ?? throw new InvalidOperationException($"{path} is empty.");
    }
}

internal sealed record DemoOrganisation(Guid Id, string Name, OrganisationKind Kind, string Sector, string Edition, int Headcount, string TimeZone);

internal sealed record DemoPerson(Guid Id, string Email, string Password, string Name, IReadOnlyList<DemoMembership> Memberships);

internal sealed record DemoMembership(Guid Organisation, IReadOnlyList<string> Roles);

/// <param name="Months">How long it runs, from the day that the demo is first loaded.</param>
internal sealed record DemoEngagement(Guid Consultancy, Guid Client, string Reason, int Months, IReadOnlyList<Guid> People, IReadOnlyList<string> Roles);

internal sealed record DemoClient(string Id, string Secret, string Name, Guid Organisation, IReadOnlyList<string> Permissions);
