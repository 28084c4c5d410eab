using IsmsCloud.Identity.Contracts.Demo;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Stories;

/// <summary>Plays the story of one organisation, from where an earlier start left off.</summary>
internal sealed class Play
{
    // What the file says of the organisation comes before what Identity tells of it, and the mark of a story's end is that it no longer does.
    private const int Unfinished = 0;
    private const int Finished = 1;

    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(3);

    private readonly StoryBook _book;
    private readonly Story _story;
    private readonly DemoOrganisation _organisation;
    private readonly IServiceScopeFactory _scopes;
    private readonly StoryClock _clock;
    private readonly Cast _cast;
    private readonly TenantProfile _profile;
    private readonly StoryRecords _records;
    private readonly StoryWords _words;
    private readonly DateOnly _loadedOn;

    public Play(StoryBook book, Story story, DemoOrganisation organisation, DemoFile demo, IServiceScopeFactory scopes, StoryClock clock)
    {
        (_book, _story, _organisation, _scopes, _clock) = (book, story, organisation, scopes, clock);
        _cast = new Cast(organisation, demo);
        _profile = TenantProfile.Unknown(new TenantId(organisation.Id));
        Learn(_profile, Unfinished);
        _records = new StoryRecords(book, new TenantId(organisation.Id));
        _loadedOn = _profile.DayOf(clock.GetUtcNow());
        _words = new StoryWords(organisation.Id, _loadedOn, name => _cast.Find(name).Actor.Person(), _records.IdOf);
    }

    /// <returns>How many steps there were to play.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        if (!await Begin(ct)) return 0;
        var moment = DateTimeOffset.MinValue;
        var number = 0;
        foreach (var scene in _story.Scenes)
        {
            moment = Later(moment + BetweenSteps, MorningOf(scene.On));
            foreach (var step in scene.Steps)
            {
                await Take(step, _cast.Find(scene.By), moment, ++number, ct);
                moment += BetweenSteps;
            }
        }

        await End(moment, ct);
        return number;
    }

    /// <summary>The organisation becomes known, with what each one begins with.</summary>
    private async Task<bool> Begin(CancellationToken ct)
    {
        _clock.Tell(MorningOf(_story.Scenes[0].On - 1));
        await using var scope = ScopeFor(Caller.System(new TenantId(_organisation.Id), "demo"));
        var profiles = scope.ServiceProvider.GetRequiredService<RevisionStore<TenantProfile>>();
        var known = await profiles.Find(_organisation.Id, ct);
        if (known is { SourceVersion: > Unfinished }) return false;
        if (known is null) await profiles.Save(_profile, ct);
        await _book.Begin(scope.ServiceProvider, new TenantId(_organisation.Id), _loadedOn.AddDays(_story.Scenes[0].On - 1), ct);
        return true;
    }

    private async Task Take(Step step, Caller by, DateTimeOffset moment, int number, CancellationToken ct)
    {
        _clock.Tell(moment);
        await using var scope = ScopeFor(by);
        var turn = new Turn(step, by, scope.ServiceProvider, _profile, moment, _words, _records);
        try
        {
            await _book.Moves[step.Does](turn, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"Step {number} of the story of {_organisation.Name}, {step.Does} {step.Record}: {e.Message}", e);
        }
    }

    private async Task End(DateTimeOffset moment, CancellationToken ct)
    {
        _clock.Tell(moment);
        await using var scope = ScopeFor(Caller.System(new TenantId(_organisation.Id), "demo"));
        var profiles = scope.ServiceProvider.GetRequiredService<RevisionStore<TenantProfile>>();
        var known = (await profiles.Find(_organisation.Id, ct))!;
        Learn(known, Finished);
        await profiles.Save(known, ct);
    }

    private void Learn(TenantProfile profile, int version) =>
        profile.Learn(_organisation.Name, _organisation.Edition, _organisation.IsSmall, _organisation.TimeZone, version);

    private AsyncServiceScope ScopeFor(Caller caller)
    {
        var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(caller);
        return scope;
    }

    private DateTimeOffset MorningOf(int day)
    {
        var nine = _loadedOn.AddDays(day).ToDateTime(new TimeOnly(9, 0));
        return new DateTimeOffset(nine, TimeZoneInfo.FindSystemTimeZoneById(_organisation.TimeZone).GetUtcOffset(nine)).ToUniversalTime();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
