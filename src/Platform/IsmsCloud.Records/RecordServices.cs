using System.Reflection;
using IsmsCloud.Http;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IsmsCloud.Records;

/// <summary>What services that keep registers of records have in common.</summary>
public static class RecordServices
{
    /// <summary>Adds all that <see cref="IsmsService.AddIsmsService"/> adds, the organisation's profile, links, approvals and the way of writing.</summary>
    /// <param name="builder">The service's builder.</param>
    /// <param name="service">Its name: database, queues and addresses begin with it.</param>
    /// <param name="assembly">Where its aggregates and handlers are.</param>
    public static void AddRecordService(this IHostApplicationBuilder builder, string service, Assembly assembly)
    {
        builder.AddIsmsService(service, assembly, typeof(TenantProfile).Assembly);
        builder.Services.AddSingleton<RecentProfiles>()
            .AddScoped(p => new Profiles(
                p.GetRequiredService<RevisionStore<TenantProfile>>(), p.GetRequiredService<TenantContext>(), p.GetRequiredService<WorkContext>(),
                p.GetRequiredService<TimeProvider>(), p.GetRequiredService<RecentProfiles>()))
            .AddScoped(p => new RecordBook(p.GetRequiredService<Kinds>(), p.GetRequiredService<AttachmentStore>(), p))
            .AddScoped(p => new Members(p.GetRequiredService<RevisionStore<Member>>(), p.GetRequiredService<TenantContext>()))
            .AddSingleton(new ImportOptions(builder.Configuration.GetValue("Imports:Silence", ImportOptions.Usual))).AddSingleton<ImportPlans>().AddSingleton<ImportJobs>().AddHostedService<ImportWorker>().AddScoped<ImportWork>().AddScoped<ImportAnswers>()
            .AddSweep<ImportSweep, Import>()
            .AddScoped<EvidenceReader>().AddScoped<Staleness>().AddScoped<Ripples>().AddScoped(typeof(Writing<>));
    }

    /// <summary>Maps a register with what may be done to its records, and what they touch; its links get an index.</summary>
    /// <param name="api">The service's group.</param>
    /// <param name="register">The register.</param>
    /// <param name="slices">Each maps its endpoint into the register's group.</param>
    public static void MapRecords<T, TDto>(this IEndpointRouteBuilder api, Register<T, TDto> register, params IReadOnlyList<Action<IEndpointRouteBuilder>> slices)
        where T : Record
    {
        register.Where("leadsTo", (text, _) => Guid.TryParse(text, out var id) ? record => record.LeadsTo.Any(one => one == id) : null);
        api.MapRegister(register);
        api.ServiceProvider.GetRequiredService<IndexPlan>().Add<T>(record => record.LeadsTo);
        var group = api.MapGroup(register.Path).WithTags(register.Path);
        foreach (var map in slices) map(group);
        group.MapGet("{id:guid}/ripple", Ripple<T>).Needs(register.Permission).Produces<RippleDto>()
            .WithSummary("What depends on it, and what it depends on.");
    }

    /// <summary>Maps a register as above, that files can be imported into and whose exports can be imported again.</summary>
    /// <param name="api">The service's group.</param>
    /// <param name="register">The register.</param>
    /// <param name="plan">How rows become its records.</param>
    /// <param name="slices">Each maps its endpoints into the register's group.</param>
    public static void MapRecords<T, TDto, TFields>(
        this IEndpointRouteBuilder api, Register<T, TDto> register, ImportPlan<T, TFields> plan, params IReadOnlyList<Action<IEndpointRouteBuilder>> slices)
        where T : Record
        where TFields : class, new()
    {
        plan.Path = register.Path;
        api.ServiceProvider.GetRequiredService<ImportPlans>().Add(plan);
        api.ServiceProvider.GetRequiredService<IndexPlan>().Add<T>(record => record.Imported!.ImportId);
        api.MapRecords(register.Filter("import", record => record.Imported!.ImportId).Columns(new RecordColumns<T>(plan.Titles, plan.Cells)), slices);
        var group = api.MapGroup(register.Path).WithTags(register.Path);
        group.MapPost("imports", (ImportRequest request, AttachmentStore files, RevisionStore<Import> imports, ImportAnswers answers, TenantContext who, HttpRequest http, CancellationToken ct) =>
                ImportEndpoints.Begin(plan, request, files, imports, answers, who, http, ct))
            .Needs(plan.Permission).Produces<ImportDto>(201).WithSummary("Begin an import of an uploaded file: its sheets and headers, and a mapping to start from.");
        group.MapGet("{id:guid}/provenance", Provenance<T>).Needs(register.Permission).Produces<ImportProvenance>()
            .WithSummary("The file and line that it was imported from; 404 where somebody wrote it here.");
    }

    /// <summary>Maps the imports of a service: what is at work, checked, done, and how it is undone.</summary>
    /// <param name="api">The service's group.</param>
    /// <param name="read">Permission to read.</param>
    /// <param name="write">Permission to write.</param>
    public static void MapImports(this IEndpointRouteBuilder api, string read, string write) => ImportEndpoints.Map(api, read, write);

    private static async Task<IResult> Provenance<T>(Guid id, RevisionStore<T> store, CancellationToken ct)
        where T : Record =>
        await store.Find(id, ct) is { Imported: { } row } ? Results.Ok(row) : Refused.By(Refused.NotFound);

    private static async Task<IResult> Ripple<T>(Guid id, RevisionStore<T> store, Ripples ripples, CancellationToken ct)
        where T : Record =>
        await store.Find(id, ct) is { } record ? Results.Ok(await ripples.Of(record, ct)) : Refused.By(Refused.NotFound);
}
