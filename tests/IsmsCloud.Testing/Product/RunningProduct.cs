using System.Collections.Concurrent;
using System.Globalization;
using IsmsCloud.Hosting;
using IsmsCloud.Hosting.Running;
using Xunit;

namespace IsmsCloud.Testing;

/// <summary>
/// The whole product with its demo, started as a user starts it: AppHost as a process, on free ports, with data of its own.
/// It ends with this process, however that ends. Where <c>ISMSCLOUD_ADDRESS</c> names one that runs, that one is used.
/// </summary>
public sealed class RunningProduct : IAsyncLifetime
{
    // The first start ever builds the rootfs.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    static readonly string? Running = Environment.GetEnvironmentVariable("ISMSCLOUD_ADDRESS");

    readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ConcurrentQueue<string> said = [];
    readonly int port = FreePorts.Next();
    string? data;
    LeashedProcess? host;

    /// <summary>The public address, with a slash at its end.</summary>
    public Uri Address => new(Running ?? string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));

    /// <summary>Returns when the product says that it is ready.</summary>
    public async ValueTask InitializeAsync()
    {
        if (Running is not null)
            return;
        data = Directory.CreateTempSubdirectory("ismscloud-product-").FullName;
        host = await LeashedProcess.StartAsync(Recipe(data), Hear);
        await Task.WhenAny(ready.Task, host.Ended, Task.Delay(Patience));
        if (!ready.Task.IsCompleted)
            throw new InvalidOperationException($"The product did not start:{Environment.NewLine}{string.Join(Environment.NewLine, said)}");
    }

    /// <summary>Stops it in order and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        if (data is not null)
            Directory.Delete(data, recursive: true);
    }

    ProcessRecipe Recipe(string folder) => new(
        Repository.DotnetHost,
        [Repository.AssemblyOf("IsmsCloud.AppHost"), "--demo", "--fresh", "--data", folder, "--port", port.ToString(CultureInfo.InvariantCulture)])
    {
        WorkingDirectory = Repository.Root,
        // Short lives, as for the tests themselves: what instrumented code would teach the compiler comes too late to pay.
        Environment = new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "0" },
    };

    void Hear(string line)
    {
        said.Enqueue(line);
        if (line.Contains("IsmsCloud is ready", StringComparison.Ordinal))
            ready.TrySetResult();
    }
}
