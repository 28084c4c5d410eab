using Microsoft.Extensions.Hosting;

namespace IsmsCloud.Hosting.Status;

sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
}
