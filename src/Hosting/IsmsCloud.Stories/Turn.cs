using IsmsCloud.Http;
using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Stories;

/// <summary>One step as it is taken: by whom, when, and on which record.</summary>
public sealed class Turn
{
    private readonly Step _step;
    private readonly IServiceProvider _scope;
    private readonly StoryWords _words;
    private readonly StoryRecords _records;

    internal Turn(Step step, Caller by, IServiceProvider scope, TenantProfile profile, DateTimeOffset now, StoryWords words, StoryRecords records) =>
        (_step, Caller, _scope, Profile, Now, _words, _records) = (step, by, scope, profile, now, words, records);

    public Caller Caller { get; }

    public Person By => Caller.Actor.Person();

    public TenantProfile Profile { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today => Profile.DayOf(Now);

    public T Says<T>() => _words.Read<T>(_step.With);

    public T Says<T>(T before) => _words.Read(before, _step.With);

    public T Get<T>()
        where T : notnull => _scope.GetRequiredService<T>();

    public async Task Create<T>(Made<T> made, CancellationToken ct)
        where T : Record
    {
        var store = Get<RevisionStore<T>>();
        var record = await _records.Before(store, ct);
        if (record is null)
        {
            record = made.Value ?? throw Refused(made.Refusals);
            // So that the stories of other services can name it too.
            record.FollowFrom(StoryWords.IdOf(Caller.Tenant.Value, record.Kind, _step.Record));
            await Save(record, [], ct);
        }

        _records.Name(_step.Record, record.Id);
    }

    public Task Change<T>(Func<T, IReadOnlyList<Refusal>> move, CancellationToken ct)
        where T : Record => Change<T>(record => Task.FromResult(move(record)), ct);

    public async Task Change<T>(Func<T, Task<IReadOnlyList<Refusal>>> move, CancellationToken ct)
        where T : Record
    {
        var record = await Get<RevisionStore<T>>().Find(_records.IdOf(_step.Record), ct) ?? throw new InvalidOperationException("There is no such record.");
        if (_records.IsBehind(record)) return;
        var before = record.Edges.ToList();
        if (await move(record) is { Count: > 0 } refusals) throw Refused(refusals);
        await Save(record, before, ct);
    }

    /// <summary>An event of another service's story, before there is a bus: every handler of it is told, as if it were the first that its record said.</summary>
    public async Task Hear<TEvent>(CancellationToken ct)
        where TEvent : class
    {
        var said = Says<TEvent>();
        var info = new EventInfo(Guid.CreateVersion7(), Now, Guid.CreateVersion7(), 1, Caller.Actor);
        foreach (var subscription in Get<IReadOnlyList<Subscription>>().Where(s => s.Event == typeof(TEvent)))
            await ((IHandle<TEvent>)ActivatorUtilities.GetServiceOrCreateInstance(_scope, subscription.Handler)).Handle(said, info, ct);
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
