using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;

[assembly: AssemblyFixture(typeof(IsmsCloud.Controls.Tests.Service.ControlsHost))]

namespace IsmsCloud.Controls.Tests.Service;

/// <summary>The service, started once for all tests; each test has a tenant of its own.</summary>
public sealed class ControlsHost : ServiceHost<Program>
{
    public ControlsApp NewTenant() => new(Service, TestService<Program>.NewTenant());
}

/// <summary>A tenant, its people with the permissions of their roles, and what they do in one word.</summary>
public sealed partial class ControlsApp(TestService<Program> service, TenantId tenant)
{
    public TenantId Tenant => tenant;

    public TestService<Program> Service => service;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    public TestPerson Ann { get; } = TestPerson.Of(
        tenant, "Ann Weiss", [ControlPermissions.Read, ControlPermissions.Write, ControlPermissions.Operate, ControlPermissions.PrepareSoa, ControlPermissions.ApproveChange]).As("isms-manager");

    public TestPerson Tom { get; } = TestPerson.Of(tenant, "Tom Ohm", [ControlPermissions.Read, ControlPermissions.ApproveSoa, ControlPermissions.ApproveChange]).As("top-management");

    public TestPerson Cora { get; } = TestPerson.Of(tenant, "Cora Lind", [ControlPermissions.Read, ControlPermissions.Operate]).As("control-owner");

    public TestPerson Con { get; } = TestPerson.Of(tenant, "Con Roy", [ControlPermissions.Read, ControlPermissions.Write, ControlPermissions.Operate]).As("contributor");

    public TestPerson Rea { get; } = TestPerson.Of(tenant, "Rea Karr", [ControlPermissions.Read]).As("reader");

    public ControlsClient Manager => field ??= As(Ann);

    public ControlsClient Director => field ??= As(Tom);

    public ControlsClient Owner => field ??= As(Cora);

    public ControlsClient Contributor => field ??= As(Con);

    public ControlsClient Reader => field ??= As(Rea);

    /// <summary>Ann's bare client.</summary>
    public HttpClient Http => field ??= service.ClientFor(Ann);

    public ControlsClient As(TestPerson person) => new(service.ClientFor(person));

    public static Person Named(TestPerson person) => new() { Id = person.Id, Name = person.Name };

    /// <summary>Tells the service that this is a small organisation (or which edition it keeps).</summary>
    public Task TellOrganisation(bool small = false, string edition = "2022A1") =>
        Tell(new OrganisationRegistered(tenant.Value, "Acme", edition, small, "Etc/UTC"));

    /// <summary>Tells the service that Con is a member, and waits until files that name him are understood.</summary>
    public async Task TellConsMembership()
    {
        await Tell(new MemberJoined(Guid.CreateVersion7(), Guid.Parse(Con.Id), Con.Name, ["contributor"]));
        var files = new Importing(Http, "controls");
        var file = $"Title,Planned,Reason,Owner\nA change,yes,It is needed,{Con.Name}";
        await Eventually.Answer(async () => await files.Check((await files.Begin("changes", file)).Required()), check => check.Counts!.Errors == 0);
    }

    /// <summary>Uploads a small file as Ann, and names it.</summary>
    public async Task<Guid> Upload(string text = "evidence", string name = "evidence.txt")
    {
        using var body = new StringContent(text);
        return (await Http.Post<AttachmentDto>($"api/controls/attachments?name={Uri.EscapeDataString(name)}", body, Ct)).Required().Id;
    }

    /// <summary>An event of another service, on the real bus.</summary>
    public Task Tell(object e, int subjectVersion = 1) => service.Tell(tenant, e, subjectVersion, Ct);
}
