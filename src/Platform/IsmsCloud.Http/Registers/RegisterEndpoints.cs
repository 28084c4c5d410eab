using System.Diagnostics.CodeAnalysis;
using IsmsCloud.Http.Client;
using IsmsCloud.Revisions;
using IsmsCloud.Revisions.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Http;

/// <summary>The endpoints that each register has.</summary>
public static class RegisterEndpoints
{
    /// <summary>The most ids of one batch read.</summary>
    public const int MaxBatch = 200;

    /// <summary>Maps list, batch read, read, one version, history and export, and asks for the indexes that they need.</summary>
    public static void MapRegister<T, TDto>(this IEndpointRouteBuilder api, Register<T, TDto> register) where T : Aggregate
    {
        register.Sort("ref", a => a.Ref).Sort("createdAt", a => a.CreatedAt).Sort("updatedAt", a => a.UpdatedAt).Search(a => a.Ref);
        var plan = api.ServiceProvider.GetRequiredService<IndexPlan>();
        foreach (var field in register.Indexed) plan.Add(field);

        var group = api.MapGroup(register.Path).WithTags(register.Path);
        group.MapGet("", (HttpContext http, RevisionStore<T> store, TimeProvider time, CancellationToken ct) => List(register, http, store, time, ct))
            .Needs(register.Permission).Produces<ApiPage<TDto>>().WithSummary("List, or read many by ?ids=.");
        group.MapGet("{id:guid}", (Guid id, int? version, HttpContext http, RevisionStore<T> store, CancellationToken ct) => Read(register, id, version, http, store, ct))
            .Needs(register.Permission).Produces<TDto>().WithSummary("Read one, or one version of it.");
        group.MapGet("{id:guid}/history", (Guid id, RevisionStore<T> store, CancellationToken ct) => History(id, store, ct))
            .Needs(register.Permission).Produces<IReadOnlyList<RevisionEntry>>().WithSummary("Who changed what, when and why; newest first.");
        group.MapGet("history", (string? ids, RevisionStore<T> store, CancellationToken ct) => Histories(ids ?? "", store, ct))
            .Needs(register.Permission).Produces<IReadOnlyList<RecordHistory>>().WithSummary("The histories of many, read by ?ids=.");
        group.MapGet("export", (HttpContext http, RevisionStore<T> store, TimeProvider time, CancellationToken ct) => RegisterExport.Run(register, http, store, time, ct))
            .Needs(register.Permission).WithSummary("All rows that match, as ?format=csv or xlsx.");
    }

    private static async Task<IResult> List<T, TDto>(Register<T, TDto> register, HttpContext http, RevisionStore<T> store, TimeProvider time, CancellationToken ct) where T : Aggregate
    {
        if (http.Request.Query["ids"].ToString() is { Length: > 0 } ids) return await Batch(register, ids, http, store, ct);
        var query = await RegisterQuery.Read(register, http, Today(time), ct);
        var page = await store.List(query, ct);
        long? total = http.Request.Query["count"] == "true" ? await store.Count(query.Filter, ct) : null;
        return Results.Ok(new ApiPage<TDto>(await register.ToDtos(page.Items, http.RequestServices, ct), page.Next, total) { Cursors = page.Cursors });
    }

    private static async Task<IResult> Batch<T, TDto>(Register<T, TDto> register, string text, HttpContext http, RevisionStore<T> store, CancellationToken ct) where T : Aggregate
    {
        if (!Ids(text, out var ids, out var refusal)) return Refused.By(refusal);
        var found = await store.FindMany(ids, ct);
        return Results.Ok(new ApiPage<TDto>(await register.ToDtos(found, http.RequestServices, ct), null, found.Count));
    }

    private static async Task<IResult> Read<T, TDto>(Register<T, TDto> register, Guid id, int? version, HttpContext http, RevisionStore<T> store, CancellationToken ct) where T : Aggregate
    {
        var found = version is { } v ? await store.FindVersion(id, v, ct) : await store.Find(id, ct);
        return found is null ? Refused.By(Refused.NotFound) : Saved.Ok(found, (await register.ToDtos([found], http.RequestServices, ct))[0]);
    }

    private static async Task<IResult> History<T>(Guid id, RevisionStore<T> store, CancellationToken ct) where T : Aggregate
    {
        var history = await store.History(id, ct);
        return history.Count == 0 ? Refused.By(Refused.NotFound) : Results.Ok(history);
    }

    private static async Task<IResult> Histories<T>(string text, RevisionStore<T> store, CancellationToken ct) where T : Aggregate
    {
        if (!Ids(text, out var ids, out var refusal)) return Refused.By(refusal);
        var histories = await store.Histories(ids, ct);
        return Results.Ok(ids.Where(histories.ContainsKey).Select(id => new RecordHistory(id, histories[id])));
    }

    private static bool Ids(string text, out IReadOnlyList<Guid> ids, [NotNullWhen(false)] out Refusal? refusal)
    {
        var parts = text.Split(',');
        refusal = parts.Length > MaxBatch ? Refusal.Invalid("ids", "batch-too-large", $"Ask for at most {MaxBatch} ids at once.")
            : !parts.All(p => Guid.TryParse(p, out _)) ? Refusal.Invalid("ids", "id-invalid", "'ids' is a list of UUIDs with commas between.")
            : null;
        ids = refusal is null ? [.. parts.Select(Guid.Parse).Distinct()] : [];
        return refusal is null;
    }

    internal static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}

/// <summary>One record's history.</summary>
/// <param name="Id">The record.</param>
/// <param name="Revisions">Who changed what, when and why; newest first.</param>
internal sealed record RecordHistory(Guid Id, IReadOnlyList<RevisionEntry> Revisions);
