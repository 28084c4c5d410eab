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

public sealed class RevisionLogTests(SharedNotes shared)
{
    private static readonly FilterDefinitionBuilder<BsonDocument> Where = Builders<BsonDocument>.Filter;
    private static readonly UpdateDefinition<BsonDocument> Unsent = Builders<BsonDocument>.Update.Set("sent", false);
    private readonly NotesApp _app = shared.App;
    private readonly TenantId _tenant = TestService<object>.NewTenant();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<T> In<T>(Func<RevisionStore<Note>, Task<T>> work, DateTimeOffset? asOf = null, string? causation = null)
    {
        await using var scope = _app.Scope(_tenant);
        (scope.ServiceProvider.GetRequiredService<WorkContext>().AsOf, scope.ServiceProvider.GetRequiredService<WorkContext>().Causation) = (asOf, causation);
        return await work(scope.ServiceProvider.GetRequiredService<RevisionStore<Note>>());
    }

    private Task<Note?> Find(Guid id, DateTimeOffset? asOf = null) => In(s => s.Find(id, Ct), asOf);

    private Task<bool> Revise(Guid id, string title) => In(async store =>
    {
        var note = (await store.Find(id, Ct))!;
        note.Revise(note.Fields with { Title = title }, "because").ShouldBeNull();
        await store.Save(note, Ct);
        return true;
    });

    [Fact]
    public async Task Of_two_writers_on_one_version_one_wins_and_the_other_is_told()
    {
        var id = (await _app.Write(_tenant, "first", Ct)).Id;
        var (mine, theirs) = ((await Find(id))!, (await Find(id))!);
        mine.Revise(mine.Fields with { Title = "mine" });
        theirs.Revise(theirs.Fields with { Title = "theirs" });
        await In(async s => { await s.Save(mine, Ct); return true; });
        await Should.ThrowAsync<StaleRevisionException>(() => In(async s => { await s.Save(theirs, Ct); return true; }));
        (await Find(id))!.Fields.Title.ShouldBe("mine");
    }

    [Fact]
    public async Task Sixteen_writers_at_once_make_one_revision()
    {
        var id = (await _app.Write(_tenant, "first", Ct)).Id;
        var loaded = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Find(id)));
        var won = await Task.WhenAll(loaded.Select(async (note, i) =>
        {
            note!.Revise(note.Fields with { Title = $"w{i}" });
            try
            {
                return await In(async s => { await s.Save(note, Ct); return true; });
            }
            catch (StaleRevisionException)
            {
                return false;
            }
        }));
        won.Count(w => w).ShouldBe(1);
        (await Find(id))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_true_on_a_day_is_read_back_for_one_record_and_for_lists()
    {
        var kept = await _app.Write(_tenant, "kept", Ct);
        var note = await _app.Write(_tenant, "as it was", Ct);
        await Revise(note.Id, "as it is");
        var before = note.UpdatedAt;
        (await Find(note.Id, before))!.Fields.Title.ShouldBe("as it was");
        (await Find(note.Id, kept.UpdatedAt.AddMilliseconds(-1))).ShouldBeNull();
        // A filter that an older revision meets and the newest of that moment does not, finds nothing.
        (await In(s => s.All(n => n.Fields.Title == "as it was", Ct), DateTimeOffset.UtcNow)).ShouldBeEmpty();
        (await In(s => s.All(n => n.Fields.Title == "as it was", Ct), before)).Count.ShouldBe(1);
        (await In(s => s.Count(null, Ct), before)).ShouldBe(2);
        (await In(s => s.List(new PageQuery<Note>(1), Ct), before)).Next.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_past_cannot_be_changed()
    {
        var note = await _app.Write(_tenant, "a", Ct);
        note.Revise(note.Fields with { Title = "b" });
        await Should.ThrowAsync<PastIsReadOnlyException>(() => In(async s => { await s.Save(note, Ct); return true; }, DateTimeOffset.UtcNow));
        (await Find(note.Id))!.Fields.Title.ShouldBe("a");
    }

    [Fact]
    public async Task A_history_says_who_when_why_and_which_field()
    {
        var note = await _app.Write(_tenant, "before", Ct);
        await Revise(note.Id, "after");
        var history = await In(s => s.History(note.Id, Ct));
        history.Select(h => (h.Version, h.Action, h.Reason, h.Actor.Name)).ShouldBe([(2, "note.revised", "because", "Ada"), (1, "note.written", null, "Ada")]);
        var change = history[0].Changes.Single(c => c.Path == "fields.title");
        ((string?)change.Before, (string?)change.After).ShouldBe(("before", "after"));
    }

    [Fact]
    public async Task A_message_that_comes_twice_writes_once()
    {
        async Task Once()
        {
            var note = Note.Write(new NoteFields("from a message"));
            await In(async s => { await s.Save(note, Ct); return true; }, causation: "message-1");
        }

        await Once();
        await Should.ThrowAsync<AlreadyDoneException>(Once);
        (await In(s => s.Count(null, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_are_given_in_order_and_each_once()
    {
        var notes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => _app.Write(_tenant, $"n{i}", Ct)));
        notes.Select(n => n.Ref).Order().ShouldBe(Enumerable.Range(1, 12).Select(i => $"NOT-{i:0000}"));
    }

    [Fact]
    public async Task A_deleted_record_leaves_lists_but_not_its_history()
    {
        var note = await _app.Write(_tenant, "gone", Ct);
        note.Delete("no longer needed");
        await In(async s => { await s.Save(note, Ct); return true; });
        (await In(s => s.List(new PageQuery<Note>(), Ct))).Items.ShouldBeEmpty();
        (await Find(note.Id))!.Retired.ShouldBeTrue();
        (await In(s => s.History(note.Id, Ct))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_tenant_finds_nothing_by_id_by_list_or_by_history()
    {
        var note = await _app.Write(_tenant, "ours", Ct);
        await using var scope = _app.Scope(TestService<object>.NewTenant());
        var theirs = scope.ServiceProvider.GetRequiredService<RevisionStore<Note>>();
        (await theirs.Find(note.Id, Ct)).ShouldBeNull();
        (await theirs.FindMany([note.Id], Ct)).ShouldBeEmpty();
        (await theirs.FindVersion(note.Id, 1, Ct)).ShouldBeNull();
        (await theirs.History(note.Id, Ct)).ShouldBeEmpty();
        (await theirs.All(null, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revision_whose_writer_died_before_the_list_knew_of_it_reaches_the_list()
    {
        var note = await _app.Write(_tenant, "seen", Ct);
        await Revise(note.Id, "not seen");
        await AllSent();
        await _app.Collection("current.note").UpdateOneAsync(Of(note), Builders<BsonDocument>.Update.Set("version", 1).Set("state.version", 1), cancellationToken: Ct);
        await _app.Collection("revisions").UpdateOneAsync(Of(note) & Where.Eq("_id.version", 2), Unsent, cancellationToken: Ct);
        await _app.Write(_tenant, "wakes the dispatcher, however fresh what was lost is", Ct);
        await Eventually.Holds(async () => (await Find(note.Id))!.Version == 2, "the dispatcher heals the projection");
    }

    [Fact]
    public async Task Many_lost_revisions_of_a_record_leave_the_newest_in_the_list()
    {
        var note = await _app.Write(_tenant, "v1", Ct);
        for (var version = 2; version <= 6; version++) await Revise(note.Id, $"v{version}");
        await AllSent();
        await _app.Collection("current.note").DeleteOneAsync(Of(note), Ct);
        await _app.Collection("revisions").UpdateManyAsync(Of(note), Unsent, cancellationToken: Ct);
        await _app.Write(_tenant, "wakes the dispatcher", Ct);
        await Eventually.Holds(async () => await Find(note.Id) is { Version: 6, Fields.Title: "v6" }, "the newest version is in the list");
    }

    private Task AllSent() => Eventually.Holds(
        async () => await _app.Collection("revisions").CountDocumentsAsync(Where.Eq("_id.tenant", Binary(_tenant.Value)) & Where.Eq("sent", false)) == 0, "all is sent");

    private static FilterDefinition<BsonDocument> Of(Note note) => Where.Eq("_id.id", Binary(note.Id));

    private static BsonBinaryData Binary(Guid id) => new(id, GuidRepresentation.Standard);
}
