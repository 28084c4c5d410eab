using System.Collections.Concurrent;
using System.Threading.Channels;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Records.Importing;

/// <summary>The imports that this process has in hand.</summary>
internal sealed class ImportJobs
{
    private readonly Channel<ImportJob> _queue = Channel.CreateUnbounded<ImportJob>();
    private readonly ConcurrentDictionary<Guid, ImportJob> _jobs = new();

    public ChannelReader<ImportJob> Waiting => _queue.Reader;

    /// <summary>Takes an import in hand, unless it is already.</summary>
    public void Add(TenantId tenant, Guid import)
    {
        var job = new ImportJob(tenant, import);
        if (_jobs.TryAdd(import, job)) _queue.Writer.TryWrite(job);
    }

    /// <summary>0..1; null where the import is not in hand here.</summary>
    public double? ProgressOf(Guid import) => _jobs.TryGetValue(import, out var job) ? job.Progress : null;

    public void Remove(ImportJob job) => _jobs.TryRemove(job.Import, out _);
}

/// <summary>An import in hand.</summary>
internal sealed class ImportJob(TenantId tenant, Guid import)
{
    private long _progress;

    public TenantId Tenant => tenant;

    public Guid Import => import;

    public double Progress
    {
        get => BitConverter.Int64BitsToDouble(Interlocked.Read(ref _progress));
        set => Interlocked.Exchange(ref _progress, BitConverter.DoubleToInt64Bits(value));
    }
}

/// <summary>Works through imports in the background, two at once, each in the scope of its tenant and in the name of who ordered it.</summary>
internal sealed partial class ImportWorker(ImportJobs jobs, IServiceScopeFactory scopes, IHostApplicationLifetime process, ILogger<ImportWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A process that ends breaks off at once, before it has taken leave of the bus: another one goes on where it was.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, process.ApplicationStopping);
        var works = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = ending.Token };
        try
        {
            await Parallel.ForEachAsync(jobs.Waiting.ReadAllAsync(ending.Token), works, async (job, ct) => await Take(job, ct));
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // What is left is the next one's.
        }
    }

    private async Task Take(ImportJob job, CancellationToken ct)
    {
        try
        {
            if (await OrderedBy(job, ct) is not { } caller) return;
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantContext>().Set(caller);
            await scope.ServiceProvider.GetRequiredService<ImportWork>().Do(job, ct);
        }
        catch (StaleRevisionException)
        {
            // Another process has it in hand.
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            // The import stays open: whoever asks for it, or the sweep, takes it in hand again.
            LogFailed(log, job.Import, e);
        }
        finally
        {
            jobs.Remove(job);
        }
    }

    private async Task<Caller?> OrderedBy(ImportJob job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(Caller.System(job.Tenant, nameof(ImportWorker)));
        return (await scope.ServiceProvider.GetRequiredService<RevisionStore<Import>>().Find(job.Import, ct))?.By.In(job.Tenant);
    }

    [LoggerMessage(1, LogLevel.Error, "Import {Import} broke off; it will be taken up again.")]
    private static partial void LogFailed(ILogger log, Guid import, Exception e);
}

/// <summary>Takes in hand what a crash left: an import that is at work and was not heard of for a while.</summary>
internal sealed class ImportSweep(RevisionStore<Import> imports, ImportJobs jobs, ImportOptions options, TenantContext who, TimeProvider time) : ISweep
{
    public async Task Run(CancellationToken ct)
    {
        var before = time.GetUtcNow() - options.Silence;
        foreach (var import in await imports.All(i => (i.State == Http.ImportState.Checking || i.State == Http.ImportState.Running || i.State == Http.ImportState.Undoing) && i.UpdatedAt < before, ct))
            jobs.Add(who.Tenant, import.Id);
    }
}

/// <summary>How imports are watched.</summary>
/// <param name="Silence">An import at work is heard of more often than this; one that is not was left by a crash.</param>
internal sealed record ImportOptions(TimeSpan Silence)
{
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
}
