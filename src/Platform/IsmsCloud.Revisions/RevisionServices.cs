using System.Reflection;
using IsmsCloud.Revisions.Dispatch;
using IsmsCloud.Revisions.Storage;
using IsmsCloud.Revisions.Sweeping;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IsmsCloud.Revisions;

/// <summary>Registration of the revision log.</summary>
public static class RevisionServices
{
    /// <summary>Adds stores for every aggregate of the assemblies, the attachments, the verifier and the dispatcher.</summary>
    /// <remarks>Needs an <see cref="IEventPublisher"/> besides.</remarks>
    public static IServiceCollection AddRevisions(this IServiceCollection services, RevisionOptions options, params IReadOnlyList<Assembly> aggregates)
    {
        services.AddTenancy();
        // Whatever clock was registered before (health checks and resilience bring the system's) is cut to what the engine keeps.
        var clock = services.LastOrDefault(s => s.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider ?? TimeProvider.System;
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new MillisecondTime(clock)));
        services.AddSingleton(options).AddSingleton(new Kinds(aggregates)).AddSingleton<IndexPlan>();
        services.AddSingleton<Databases>().AddSingleton<Placements>().AddSingleton<Seals>().AddSingleton<Tallies>();
        services.AddSingleton<EventDocuments>().AddSingleton<DispatcherSignal>();
        services.AddSingleton<IndexBuilder>().AddHostedService(p => p.GetRequiredService<IndexBuilder>());
        services.AddHostedService<Dispatcher>().AddHostedService<Sweeper>().AddSingleton<IEventReplay, EventReplay>();
        services.AddScoped<WorkContext>();
        services.AddScoped(typeof(RecordReader<>)).AddScoped(typeof(RecordWriter<>)).AddScoped(typeof(RevisionStore<>), typeof(ScopedRevisionStore<>));
        services.AddScoped(p => new Verifier(p.GetRequiredService<Placements>(), p.GetRequiredService<TenantContext>(), p.GetRequiredService<Kinds>()));
        services.AddScoped(p => new Deposits(p.GetRequiredService<Placements>(), p.GetRequiredService<TenantContext>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new AttachmentStore(
            p.GetRequiredService<Placements>(), p.GetRequiredService<TenantContext>(), p.GetRequiredService<WorkContext>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new TenantMover(p.GetRequiredService<Databases>(), p.GetRequiredService<Placements>(), p.GetRequiredService<IndexBuilder>()));
        return services.AddHealthChecks().AddCheck<LogHealth>("revisions").Services;
    }

    /// <summary>Adds what time alone brings about; it runs in each tenant that has a record of <typeparamref name="TRecord"/>.</summary>
    public static IServiceCollection AddSweep<TSweep, TRecord>(this IServiceCollection services)
        where TSweep : class, ISweep
        where TRecord : Aggregate =>
        services.AddScoped<TSweep>().AddSingleton(p => new SweepPlan(typeof(TSweep), p.GetRequiredService<Kinds>().Of(typeof(TRecord)).Name));
}
