using System.Net;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

public sealed class DoorTests(ControlsHost host)
{
    private readonly ControlsApp _app = host.NewTenant();

    [Fact]
    public async Task A_file_is_kept_for_its_tenant_alone()
    {
        var file = await _app.Upload("a log");
        (await _app.Http.GetStringAsync($"api/controls/attachments/{file}", ControlsApp.Ct)).ShouldNotBeEmpty();
        var other = host.NewTenant();
        (await other.Http.GetAsync($"api/controls/attachments/{file}", ControlsApp.Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
