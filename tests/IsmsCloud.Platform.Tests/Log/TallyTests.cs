using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Log;

/// <summary>Counts over many records are kept, and right at once whatever changed since.</summary>
public sealed class TallyTests(SharedNotes shared)
{
    private readonly NotesApp _app = shared.App;
    private readonly TenantId _tenant = TestService<object>.NewTenant();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kept_count_follows_each_change_at_once()
    {
        var (plain, moving, leaving) = (await Write(NoteMood.Plain), await Write(NoteMood.Plain), await Write(NoteMood.Urgent));
        await LongAgo();
        (await Counts()).ShouldBe([("Plain", 2), ("Urgent", 1)], ignoreOrder: true);
        (await Kept()).ShouldBe(1);

        await Change(moving, note => note.Revise(note.Fields with { Mood = NoteMood.Urgent }));
        (await Counts()).ShouldBe([("Plain", 1), ("Urgent", 2)], ignoreOrder: true);
        await Change(moving, note => note.Revise(note.Fields with { Title = "again", Mood = NoteMood.Plain }));
        (await Counts()).ShouldBe([("Plain", 2), ("Urgent", 1)], ignoreOrder: true);
        await Change(leaving, note => note.Delete("gone"));
        await Write(NoteMood.Plain);
        (await Counts()).ShouldBe([("Plain", 3)]);
        await Change(plain, note => note.Revise(note.Fields with { Mood = NoteMood.Urgent }));
        (await Counts()).ShouldBe([("Plain", 2), ("Urgent", 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task What_changed_in_the_last_minute_is_not_part_of_what_is_kept()
    {
        await Write(NoteMood.Plain);
        var moving = await Write(NoteMood.Plain);
        await LongAgo();
        await Change(moving, note => note.Revise(note.Fields with { Mood = NoteMood.Urgent }));
        (await Counts()).ShouldBe([("Plain", 1), ("Urgent", 1)], ignoreOrder: true);
        var tally = await Tallies.Find(Mine()).SingleAsync(Ct);
        tally["counts"].AsBsonArray.Select(c => (c["key"][0].AsString, c["n"].ToInt64())).ShouldBe([("Plain", 2L)]);
        await Change(moving, note => note.Delete("gone"));
        (await Counts()).ShouldBe([("Plain", 1)]);
    }

    [Fact]
    public async Task What_is_kept_is_used_for_its_own_question_and_tenant_alone()
    {
        await Write(NoteMood.Plain);
        await LongAgo();
        await Counts();
        await Tallies.UpdateOneAsync(Mine(), Builders<BsonDocument>.Update.Set("counts.0.n", 7L), cancellationToken: Ct);
        (await Counts()).ShouldBe([("Plain", 7)]);
        (await Counts(n => n.Fields.Title == "other")).ShouldBeEmpty();
        (await Counts(tenant: TestService<object>.NewTenant())).ShouldBeEmpty();
        (await Counts(asOf: DateTimeOffset.UtcNow)).ShouldBe([("Plain", 1)]);
        // A day later all is counted anew.
        await Tallies.UpdateOneAsync(Mine(), Builders<BsonDocument>.Update.Set("at", DateTime.UtcNow.AddHours(-25)), cancellationToken: Ct);
        (await Counts()).ShouldBe([("Plain", 1)]);
    }

    private IMongoCollection<BsonDocument> Tallies => _app.Collection("tallies");

    private Task<long> Kept() => Tallies.CountDocumentsAsync(Mine(), cancellationToken: Ct);

    private BsonDocument Mine() => new("_id.tenant", new BsonBinaryData(_tenant.Value, GuidRepresentation.Standard));

    private async Task<Guid> Write(NoteMood mood)
    {
        await using var scope = _app.Scope(_tenant);
        var note = Note.Write(new NoteFields("counted", mood));
        await scope.ServiceProvider.GetRequiredService<RevisionStore<Note>>().Save(note, Ct);
        return note.Id;
    }

    private async Task Change(Guid id, Func<Note, Refusal?> change)
    {
        await using var scope = _app.Scope(_tenant);
        var store = scope.ServiceProvider.GetRequiredService<RevisionStore<Note>>();
        var note = (await store.Find(id, Ct))!;
        change(note).ShouldBeNull();
        await store.Save(note, Ct);
    }

    private async Task<List<(string?, long)>> Counts(System.Linq.Expressions.Expression<Func<Note, bool>>? filter = null, TenantId? tenant = null, DateTimeOffset? asOf = null)
    {
        await using var scope = _app.Scope(tenant ?? _tenant);
        scope.ServiceProvider.GetRequiredService<WorkContext>().AsOf = asOf;
        var counted = await scope.ServiceProvider.GetRequiredService<RevisionStore<Note>>().CountBy(filter, [n => n.Fields.Mood], Ct);
        return [.. counted.Select(c => (c.Key[0], c.Count))];
    }

    // What was written just now is what was written an hour ago.
    private async Task LongAgo()
    {
        var then = DateTime.UtcNow.AddHours(-1);
        await _app.Collection("revisions").UpdateManyAsync(Mine(), Builders<BsonDocument>.Update.Set("at", then), cancellationToken: Ct);
        await _app.Collection("current.note").UpdateManyAsync(Mine(), Builders<BsonDocument>.Update.Set("state.updatedAt", then), cancellationToken: Ct);
    }
}
