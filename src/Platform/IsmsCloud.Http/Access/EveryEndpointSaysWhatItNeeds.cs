using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace IsmsCloud.Http;

/// <summary>Stops the start of a service with an endpoint that forgot to say whom it lets in.</summary>
internal sealed class EveryEndpointSaysWhatItNeeds(EndpointDataSource endpoints) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var forgetful = endpoints.Endpoints
            .Where(e => e.Metadata.GetMetadata<Need>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.DisplayName)
            .ToList();
        return forgetful.Count == 0
            ? Task.CompletedTask
            : throw new InvalidOperationException($"These endpoints state no permission: {string.Join(", ", forgetful)}");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
