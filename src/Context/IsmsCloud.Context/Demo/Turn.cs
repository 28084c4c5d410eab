using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Demo;

/// <summary>One step as it is taken: by whom, when, and on which record.</summary>
internal sealed class Turn(Step step, Caller by, IServiceProvider scope, TenantProfile profile, DateTimeOffset now, StoryWords words, StoryRecords records)
{
    public Caller Caller => by;

    public Person By => by.Actor.Person();

    public TenantProfile Profile => profile;

    public DateTimeOffset Now => now;

    public DateOnly Today => profile.DayOf(now);

    public T Says<T>() => words.Read<T>(step.With);

    public T Says<T>(T before) => words.Read(before, step.With);

    public T Get<T>()
        where T : notnull => scope.GetRequiredService<T>();

    public async Task Create<T>(Made<T> made, CancellationToken ct)
        where T : Record
    {
        var store = Get<RevisionStore<T>>();
        var record = await records.Before(store, ct);
        if (record is null)
        {
            record = made.Value ?? throw Refused(made.Refusals);
            await Save(record, [], ct);
        }

        records.Name(step.Record, record.Id);
    }

    public Task Change<T>(Func<T, IReadOnlyList<Refusal>> move, CancellationToken ct)
        where T : Record => Change<T>(record => Task.FromResult(move(record)), ct);

    public async Task Change<T>(Func<T, Task<IReadOnlyList<Refusal>>> move, CancellationToken ct)
        where T : Record
    {
        var record = await Get<RevisionStore<T>>().Find(records.IdOf(step.Record), ct) ?? throw new InvalidOperationException("There is no such record.");
        if (records.IsBehind(record)) return;
        var before = record.Edges.ToList();
        if (await move(record) is { Count: > 0 } refusals) throw Refused(refusals);
        await Save(record, before, ct);
    }

    private async Task Save<T>(T record, IReadOnlyList<Edge> before, CancellationToken ct)
        where T : Record
    {
        if (await Get<RecordBook>().Missing(record, before, ct) is { Count: > 0 } missing) throw Refused(missing);
        await Get<RevisionStore<T>>().Save(record, ct);
    }

    private static InvalidOperationException Refused(IReadOnlyList<Refusal> refusals) =>
        new(string.Join("; ", refusals.Select(r => $"{r.Path} {r.Message} ({r.Code})".TrimStart())));
}
