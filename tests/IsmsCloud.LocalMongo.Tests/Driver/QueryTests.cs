using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Linq;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Driver;

public sealed class QueryTests(Gateway gateway) : GatewayTest(gateway)
{
    public sealed record Risk(int Id, string Owner, int Level, IReadOnlyList<string> Tags);

    IMongoCollection<Risk> Risks => Database.GetCollection<Risk>("risks");

    Task InsertRisks() => Risks.InsertManyAsync(
        [new(1, "Ada", 9, ["cloud"]), new(2, "Ben", 4, ["cloud", "people"]), new(3, "Ada", 2, []), new(4, "Cleo", 9, ["people"])],
        cancellationToken: Ct);

    [Fact]
    public async Task LINQ_filters_sorts_and_projects()
    {
        await InsertRisks();

        var high = await Risks.AsQueryable()
            .Where(risk => risk.Level > 3 && (risk.Tags.Contains("cloud") || risk.Owner.StartsWith("Cl")))
            .OrderBy(risk => risk.Level).ThenByDescending(risk => risk.Owner)
            .Select(risk => new { risk.Owner, Doubled = risk.Level * 2 })
            .ToListAsync(Ct);

        high.Select(risk => (risk.Owner, risk.Doubled)).ShouldBe([("Ben", 8), ("Cleo", 18), ("Ada", 18)]);
    }

    [Fact]
    public async Task LINQ_groups_and_counts()
    {
        await InsertRisks();

        var perOwner = await Risks.AsQueryable().GroupBy(risk => risk.Owner)
            .Select(group => new { Owner = group.Key, Count = group.Count(), Highest = group.Max(risk => risk.Level) })
            .OrderBy(group => group.Owner).ToListAsync(Ct);

        perOwner.Select(owner => (owner.Owner, owner.Count, owner.Highest)).ShouldBe([("Ada", 2, 9), ("Ben", 1, 4), ("Cleo", 1, 9)]);
        (await Risks.AsQueryable().AnyAsync(risk => risk.Level == 5, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Match_group_and_sort_give_sums_in_order()
    {
        await InsertRisks();

        var sums = await Aggregate("""
            [{ $match: { Level: { $gt: 2 } } }, { $group: { _id: "$Owner", sum: { $sum: "$Level" } } }, { $sort: { sum: -1, _id: 1 } }]
            """);

        sums.Select(sum => (sum["_id"].AsString, sum["sum"].ToInt32())).ShouldBe([("Ada", 9), ("Cleo", 9), ("Ben", 4)]);
    }

    [Fact]
    public async Task Facets_look_at_the_same_documents_from_several_sides()
    {
        await InsertRisks();

        var facets = await Aggregate("""
            [{ $facet: {
                tags: [{ $unwind: "$Tags" }, { $sortByCount: "$Tags" }, { $sort: { _id: 1 } }],
                total: [{ $count: "n" }] } }]
            """);

        facets.ShouldHaveSingleItem()["total"][0]["n"].ToInt32().ShouldBe(4);
        facets[0]["tags"].AsBsonArray.Select(tag => (tag["_id"].AsString, tag["count"].ToInt32())).ShouldBe([("cloud", 2), ("people", 2)]);
    }

    [Fact]
    public async Task Lookup_joins_another_collection()
    {
        await InsertRisks();
        await Database.GetCollection<BsonDocument>("people").InsertOneAsync(new BsonDocument { ["_id"] = "Ada", ["mail"] = "ada@example.org" }, cancellationToken: Ct);

        var joined = await Aggregate("""
            [{ $match: { _id: 1 } }, { $lookup: { from: "people", localField: "Owner", foreignField: "_id", as: "people" } }]
            """);

        joined.ShouldHaveSingleItem()["people"][0]["mail"].ShouldBe("ada@example.org");
    }

    [Fact]
    public async Task A_pipeline_that_makes_no_sense_is_refused_with_its_code()
    {
        var refused = await Should.ThrowAsync<MongoCommandException>(() => Aggregate("[{ $nonsense: 1 }]"));

        refused.Code.ShouldBe(40324);
    }

    async Task<List<BsonDocument>> Aggregate(string pipeline) =>
        await Risks.Aggregate<BsonDocument>(PipelineDefinition<Risk, BsonDocument>.Create(
            MongoDB.Bson.Serialization.BsonSerializer.Deserialize<BsonArray>(pipeline).Select(stage => stage.AsBsonDocument)), cancellationToken: Ct).ToListAsync(Ct);
}
