using System.Net.Http.Json;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Demo;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Demo;

/// <summary>What a person sees of controls who looks around in the demo. That the service starts with it shows that the rules took each step.</summary>
public sealed class ControlDemoTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_organisation_has_a_signed_statement_in_force_and_a_second_start_changes_nothing()
    {
        var servers = await RealServers.GetAsync();
        await using var service = new DemoService<Program>(servers);
        _ = service.Services;
        foreach (var organisation in new[] { Demos.Calder, Demos.Ledgerline, Demos.BrandtSohl })
        {
            var workbench = (await At(service, organisation).Soa.Workbench(SoaEdition.Edition2022, Ct)).Required();
            workbench.Entries.Count(entry => entry.Row.Control.Framework == ControlReference.AnnexA2022).ShouldBe(93);
            workbench.Current!.State.ShouldBe(VersionState.Current, organisation.ToString());
            workbench.Gate.ShouldNotContain(gate => gate.Rule == "R-6.1.3-4");
        }

        // Since it was signed, controls were put in place: that is told, and the signed rows stay as they were.
        var calder = (await At(service, Demos.Calder).Soa.Workbench(SoaEdition.Edition2022, Ct)).Required();
        calder.Current!.Approval!.Stale.ShouldBeTrue();
        calder.Draft!.Number.ShouldBe(2);

        var before = await Verified(service);
        await using var again = new DemoService<Program>(servers, database: service.Database);
        (await Verified(again)).ShouldBe(before);
    }

    private static ControlsClient At(DemoService<Program> service, Guid organisation) => new(service.Reader(organisation, ControlPermissions.Read));

    private static async Task<long> Verified(DemoService<Program> service)
    {
        var verified = (await service.Reader(Demos.Calder, ControlPermissions.Read).GetFromJsonAsync<Verification>("api/controls/verify", ApiJson.Options, Ct))!;
        verified.Intact.ShouldBeTrue();
        return verified.Records;
    }
}
