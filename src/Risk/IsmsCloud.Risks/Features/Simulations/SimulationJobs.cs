using System.Collections.Concurrent;
using System.Threading.Channels;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Simulations;

/// <summary>The simulations that this process has in hand: one after the other, each on all processors but one.</summary>
internal sealed class SimulationJobs
{
    private readonly Channel<SimulationJob> _queue = Channel.CreateUnbounded<SimulationJob>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<Guid, SimulationJob> _jobs = new();

    public ChannelReader<SimulationJob> Waiting => _queue.Reader;

    /// <summary>Takes a run in hand, unless it is already.</summary>
    public void Add(TenantId tenant, Guid run)
    {
        var job = new SimulationJob(tenant, run);
        if (_jobs.TryAdd(run, job)) _queue.Writer.TryWrite(job);
    }

    public bool Has(Guid run) => _jobs.ContainsKey(run);

    /// <summary>0..1; null where the run is not in hand here.</summary>
    public double? ProgressOf(Guid run) => _jobs.TryGetValue(run, out var job) ? job.Progress : null;

    public void Cancel(Guid run)
    {
        if (_jobs.TryGetValue(run, out var job)) job.Cancel();
    }

    public void Remove(SimulationJob job)
    {
        _jobs.TryRemove(job.Run, out _);
        job.Dispose();
    }
}

/// <summary>A run in hand.</summary>
internal sealed class SimulationJob(TenantId tenant, Guid run) : IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();
    private long _done;
    private long _years = long.MaxValue;

    public TenantId Tenant => tenant;

    public Guid Run => run;

    public CancellationToken Cancelled => _cancelled.Token;

    public double Progress => Math.Min(1, Interlocked.Read(ref _done) / (double)Interlocked.Read(ref _years));

    public void Begin(long years) => Interlocked.Exchange(ref _years, years);

    public void Advance(int years) => Interlocked.Add(ref _done, years);

    public void Cancel()
    {
        try
        {
            _cancelled.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended in the same moment.
        }
    }

    public void Dispose() => _cancelled.Dispose();
}
