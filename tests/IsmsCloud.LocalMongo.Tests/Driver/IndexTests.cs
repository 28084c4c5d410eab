using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Driver;

public sealed class IndexTests(Gateway gateway) : GatewayTest(gateway)
{
    static readonly IndexKeysDefinition<BsonDocument> ByEmail = Builders<BsonDocument>.IndexKeys.Ascending("email");

    [Fact]
    public async Task A_duplicate_of_a_unique_key_is_a_write_error_of_category_DuplicateKey()
    {
        await Create(new() { Unique = true });
        await Insert("a@example.org");

        var refused = await Should.ThrowAsync<MongoWriteException>(() => Insert("a@example.org"));

        refused.WriteError.Category.ShouldBe(ServerErrorCategory.DuplicateKey);
        refused.WriteError.Code.ShouldBe(11000);
    }

    [Fact]
    public async Task A_duplicate_made_by_an_update_is_refused_alike()
    {
        await Create(new() { Unique = true });
        await Insert("a@example.org");
        await Insert("b@example.org");

        var refused = await Should.ThrowAsync<MongoWriteException>(() => Things.UpdateOneAsync(
            Where.Eq("email", "b@example.org"), Builders<BsonDocument>.Update.Set("email", "a@example.org"), cancellationToken: Ct));

        refused.WriteError.Category.ShouldBe(ServerErrorCategory.DuplicateKey);
    }

    [Fact]
    public async Task A_duplicate_made_by_findAndModify_is_refused_as_a_command()
    {
        await Create(new() { Unique = true });
        await Insert("a@example.org");
        await Insert("b@example.org");

        var refused = await Should.ThrowAsync<MongoCommandException>(() => Things.FindOneAndUpdateAsync(
            Where.Eq("email", "b@example.org"), Builders<BsonDocument>.Update.Set("email", "a@example.org"), cancellationToken: Ct));

        refused.Code.ShouldBe(11000);
    }

    [Fact]
    public async Task One_of_many_concurrent_duplicates_wins()
    {
        await Create(new() { Unique = true });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            try
            {
                await Insert("a@example.org");
                return true;
            }
            catch (MongoWriteException refused) when (refused.WriteError.Category == ServerErrorCategory.DuplicateKey)
            {
                return false;
            }
        }));

        outcomes.Count(won => won).ShouldBe(1);
    }

    [Fact]
    public async Task Writers_who_wait_for_each_other_are_told_of_duplicates_and_of_nothing_else()
    {
        await Create(new() { Unique = true });
        var keys = Enumerable.Range(0, 1500).Select(key => $"{key:0000}@example.org").ToArray();

        await Task.WhenAll(Together(keys), Together([.. keys.Reverse()]));

        (await Things.CountDocumentsAsync(Where.Empty, cancellationToken: Ct)).ShouldBe(keys.Length);
    }

    async Task Together(IEnumerable<string> emails)
    {
        try
        {
            await Things.InsertManyAsync(emails.Select(email => new BsonDocument("email", email)), cancellationToken: Ct);
        }
        catch (MongoBulkWriteException<BsonDocument> refused)
        {
            refused.WriteErrors.ShouldAllBe(error => error.Category == ServerErrorCategory.DuplicateKey);
        }
    }

    [Fact]
    public async Task A_partial_unique_index_minds_only_what_its_filter_takes_in()
    {
        await Create(new CreateIndexOptions<BsonDocument> { Unique = true, PartialFilterExpression = Where.Eq("active", true) });
        await Insert("a@example.org", active: false);
        await Insert("a@example.org", active: false);
        await Insert("a@example.org", active: true);

        await Should.ThrowAsync<MongoWriteException>(() => Insert("a@example.org", active: true));
    }

    [Fact]
    public async Task A_sparse_unique_index_minds_only_documents_that_have_the_field()
    {
        await Create(new() { Unique = true, Sparse = true });
        await Things.InsertManyAsync([new BsonDocument("x", 1), new BsonDocument("x", 2)], cancellationToken: Ct);
        await Insert("a@example.org");

        await Should.ThrowAsync<MongoWriteException>(() => Insert("a@example.org"));
    }

    [Fact]
    public async Task A_unique_index_over_duplicates_is_not_built()
    {
        await Insert("a@example.org");
        await Insert("a@example.org");

        var refused = await Should.ThrowAsync<MongoCommandException>(() => Create(new() { Unique = true }));

        refused.Code.ShouldBe(11000);
        (await Names()).ShouldBe(["_id_"]);
    }

    [Fact]
    public async Task An_index_is_created_again_without_complaint_but_not_with_other_options()
    {
        await Create(new() { Unique = true });
        await Create(new() { Unique = true });

        await Should.ThrowAsync<MongoCommandException>(() => Create(new() { Unique = false }));
    }

    [Fact]
    public async Task A_TTL_index_is_created_and_listed_with_its_time()
    {
        await Create(new() { ExpireAfter = TimeSpan.FromMinutes(5) });

        var listed = await (await Things.Indexes.ListAsync(Ct)).ToListAsync(Ct);
        listed.Single(index => index["name"] == "email_1")["expireAfterSeconds"].ToInt32().ShouldBe(300);
    }

    [Fact]
    public async Task A_dropped_index_is_gone_and_dropping_it_again_is_refused()
    {
        await Create(new() { Unique = true });
        await Things.Indexes.DropOneAsync("email_1", Ct);

        (await Names()).ShouldBe(["_id_"]);
        (await Should.ThrowAsync<MongoCommandException>(() => Things.Indexes.DropOneAsync("email_1", Ct))).CodeName.ShouldBe("IndexNotFound");
    }

    Task Create(CreateIndexOptions options) =>
        Things.Indexes.CreateOneAsync(new CreateIndexModel<BsonDocument>(ByEmail, options), cancellationToken: Ct);

    Task Insert(string email, bool active = true) =>
        Things.InsertOneAsync(new BsonDocument { ["email"] = email, ["active"] = active }, cancellationToken: Ct);

    async Task<List<string>> Names() =>
        (await (await Things.Indexes.ListAsync(Ct)).ToListAsync(Ct)).ConvertAll(index => index["name"].AsString);
}
