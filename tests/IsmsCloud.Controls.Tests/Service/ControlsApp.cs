using System.Text.Json;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(IsmsCloud.Controls.Tests.Service.ControlsHost))]

namespace IsmsCloud.Controls.Tests.Service;

/// <summary>The service, started once for all tests; each test has a tenant of its own.</summary>
public sealed class ControlsHost : IAsyncLifetime
{
    private RealServers? _servers;
    private TestService<Program>? _service;

    public TestService<Program> Service => _service ?? throw new InvalidOperationException("The service is not started.");

    public async ValueTask InitializeAsync()
    {
        _servers = await RealServers.GetAsync();
        _service = new TestService<Program>(_servers);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
        if (_servers is not null) await _servers.DisposeAsync();
    }

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

    /// <summary>Uploads a small file as Ann, and names it.</summary>
    public async Task<Guid> Upload(string text = "evidence", string name = "evidence.txt")
    {
        using var body = new StringContent(text);
        return (await Http.Post<AttachmentDto>($"api/controls/attachments?name={Uri.EscapeDataString(name)}", body, Ct)).Required().Id;
    }

    /// <summary>An event of another service, on the real bus.</summary>
    public async Task Tell(object e, int subjectVersion = 1)
    {
        var bus = service.Services.GetRequiredService<IEventPublisher>();
        var body = JsonSerializer.Serialize(e, e.GetType(), JsonSerializerOptions.Web);
        await bus.Publish(
            new OutgoingEvent(Guid.CreateVersion7(), bus.NameOf(e), body, tenant, Actor.System("test"), DateTimeOffset.UtcNow, "test", Guid.CreateVersion7(), subjectVersion), Ct);
    }

    /// <summary>Asks until the answer is there; what follows from an event takes a moment.</summary>
    public static async Task<T> Eventually<T>(Func<Task<T>> ask, Func<T, bool> enough)
    {
        var until = DateTimeOffset.UtcNow.AddSeconds(30);
        while (true)
        {
            var answer = await ask();
            if (enough(answer)) return answer;
            if (DateTimeOffset.UtcNow > until) throw new TimeoutException($"Still: {answer}");
            await Task.Delay(50, Ct);
        }
    }
}
