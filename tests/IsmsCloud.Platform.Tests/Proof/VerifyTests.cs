using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Proof;

public sealed class VerifyTests(SharedNotes shared)
{
    private static readonly FilterDefinitionBuilder<BsonDocument> Where = Builders<BsonDocument>.Filter;
    private readonly NotesApp _app = shared.App;
    private readonly TenantId _tenant = TestService<object>.NewTenant();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<Verification> Verify()
    {
        await using var scope = _app.Scope(_tenant);
        return await scope.ServiceProvider.GetRequiredService<Verifier>().Verify(Ct);
    }

    private async Task<Note> WithThreeVersions()
    {
        await _app.Write(_tenant, "bystander", Ct);
        var note = await _app.Write(_tenant, "v1", Ct);
        foreach (var title in new[] { "v2", "v3" })
        {
            await using var scope = _app.Scope(_tenant);
            note.Revise(note.Fields with { Title = title });
            await scope.ServiceProvider.GetRequiredService<RevisionStore<Note>>().Save(note, Ct);
        }

        // Notes alone: each is answered by an echo, at some time.
        var sent = Mine() & Where.Eq("type", "note") & Where.Eq("sent", true);
        await Eventually.Holds(async () => await _app.Collection("revisions").CountDocumentsAsync(sent) == 4, "all is sealed");
        return note;
    }

    private FilterDefinition<BsonDocument> Mine() => Where.Eq("_id.tenant", new BsonBinaryData(_tenant.Value, GuidRepresentation.Standard));

    private FilterDefinition<BsonDocument> Version(Note note, int version) =>
        Mine() & Where.Eq("_id.id", new BsonBinaryData(note.Id, GuidRepresentation.Standard)) & Where.Eq("_id.version", version);

    [Fact]
    public async Task An_untouched_history_is_whole()
    {
        await WithThreeVersions();
        await Eventually.Holds(async () => await _app.Collection("revisions").CountDocumentsAsync(Mine() & Where.Eq("type", "echo")) == 4, "each note has its echo");
        var outcome = await Verify();
        outcome.FirstBreak.ShouldBeNull();
        (outcome.Records, outcome.Revisions).ShouldBe((6, 8));
        outcome.Seals.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_history_that_is_written_to_meanwhile_is_whole()
    {
        var writing = Task.Run(async () => { for (var i = 0; i < 60; i++) await _app.Write(_tenant, $"n{i}", Ct); }, Ct);
        do (await Verify()).FirstBreak.ShouldBeNull();
        while (!writing.IsCompleted);
        await writing;
    }

    [Fact]
    public async Task An_edited_revision_is_named()
    {
        var note = await WithThreeVersions();
        await _app.Collection("revisions").UpdateOneAsync(Version(note, 2), Builders<BsonDocument>.Update.Set("state.fields.title", "never said"), cancellationToken: Ct);
        (await Verify()).FirstBreak.ShouldBe(new ChainBreak(ChainFault.Edited, "note", note.Id, 2));
    }

    [Fact]
    public async Task An_edit_of_who_did_it_is_named_too()
    {
        var note = await WithThreeVersions();
        await _app.Collection("revisions").UpdateOneAsync(Version(note, 1), Builders<BsonDocument>.Update.Set("actor.name", "Mallory"), cancellationToken: Ct);
        (await Verify()).FirstBreak.ShouldBe(new ChainBreak(ChainFault.Edited, "note", note.Id, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_removed_revision_is_named_also_when_it_is_the_newest(int version)
    {
        var note = await WithThreeVersions();
        await _app.Collection("revisions").DeleteOneAsync(Version(note, version), Ct);
        (await Verify()).FirstBreak.ShouldBe(new ChainBreak(ChainFault.Removed, "note", note.Id, version));
    }

    [Fact]
    public async Task A_record_removed_with_all_that_was_known_of_it_is_named()
    {
        var note = await WithThreeVersions();
        var ofNote = Mine() & Where.Eq("_id.id", new BsonBinaryData(note.Id, GuidRepresentation.Standard));
        await _app.Collection("revisions").DeleteManyAsync(ofNote, Ct);
        await _app.Collection("current.note").DeleteManyAsync(ofNote, Ct);
        (await Verify()).FirstBreak.ShouldBe(new ChainBreak(ChainFault.Removed, "note", note.Id, 1));
    }

    [Fact]
    public async Task A_forged_revision_with_a_right_hash_of_its_own_breaks_the_link_behind_it()
    {
        var note = await WithThreeVersions();
        var second = await _app.Collection("revisions").Find(Version(note, 3)).SingleAsync(Ct);
        await _app.Collection("revisions").UpdateOneAsync(Version(note, 2), Builders<BsonDocument>.Update.Set("hash", second["hash"]), cancellationToken: Ct);
        (await Verify()).FirstBreak.ShouldBe(new ChainBreak(ChainFault.Edited, "note", note.Id, 2));
    }

    [Fact]
    public async Task A_list_that_shows_other_than_the_log_is_named()
    {
        var note = await WithThreeVersions();
        var current = Mine() & Where.Eq("_id.id", new BsonBinaryData(note.Id, GuidRepresentation.Standard));
        await _app.Collection("current.note").UpdateOneAsync(current, Builders<BsonDocument>.Update.Set("hash", "00"), cancellationToken: Ct);
        (await Verify()).FirstBreak!.What.ShouldBe(ChainFault.ProjectionDiffers);
    }

    [Fact]
    public async Task A_removed_seal_is_named()
    {
        await WithThreeVersions();
        await _app.Write(_tenant, "later", Ct);
        await Eventually.Holds(async () => await _app.Collection("seals").CountDocumentsAsync(Mine()) > 1, "a second seal");
        await _app.Collection("seals").DeleteOneAsync(Mine() & Where.Eq("_id.number", 1), Ct);
        (await Verify()).FirstBreak.ShouldBe(new ChainBreak(ChainFault.Removed, "seal", null, 1));
    }
}
