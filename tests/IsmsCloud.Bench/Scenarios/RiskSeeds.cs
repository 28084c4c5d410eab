using System.Globalization;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>Fills a tenant with rated risks: a few by the door that the service writes through, the rest as copies of what lists show of them.</summary>
sealed class RiskSeeds(string mongo)
{
    const int Bulk = 5000;
    const int Ranks = 5;
    const string Caretaker = "bench";

    static readonly Person Author = new() { Id = Caretaker, Name = "Bench" };
    static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    public async Task Put(Guid organisation, int count, CancellationToken ct)
    {
        await using var door = new Door(mongo, "risks", organisation, typeof(Risk).Assembly, typeof(TenantProfile).Assembly);
        var criteria = await InForce(door, organisation, ct);
        List<Risk> models = [.. Enumerable.Range(0, Ranks * Ranks).Select(place => Rated(criteria, 1 + (place / Ranks), 1 + (place % Ranks)))];
        await door.To<Risk>().SaveMany(models, ct);
        await Copy(organisation, [.. models.Select(model => model.Id)], count - models.Count, ct);
    }

    static async Task<CriteriaSet> InForce(Door door, Guid organisation, CancellationToken ct)
    {
        var sets = door.To<CriteriaSet>();
        if ((await sets.All(set => set.State == VersionState.Current, ct)).FirstOrDefault() is { } current) return current;
        var made = CriteriaSet.Draft(CriteriaPresets.Get("5x5") with { EffectiveFrom = Today }, Author).Value!;
        await sets.Save(made, ct);
        made.Submit(Author);
        await sets.Save(made, ct);
        var tenant = new TenantId(organisation);
        var director = new Caller(tenant, new Actor("bench-director", "Director"), new HashSet<string>(RiskPermissions.All), ["top-management"], Guid.CreateVersion7());
        made.Approve(new ApprovalRequest { ContentHash = made.ContentHash }, director, TenantProfile.Unknown(tenant), DateTimeOffset.UtcNow);
        await sets.Save(made, ct);
        return made;
    }

    static Risk Rated(CriteriaSet criteria, int likelihood, int consequence)
    {
        var fields = new RiskFields
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"Encryption stops the business, likelihood {likelihood}, consequence {consequence}"),
            Description = "Attackers come in by mail, encrypt data and backups, and work stands still until a ransom is paid or all is set up anew.",
            Approach = RiskApproach.EventBased,
            ScenarioId = Guid.CreateVersion7(),
            Affects = [SecurityAspect.Availability],
            Owner = Author,
        };
        var risk = Risk.Draft(fields, inScope: true, Today).Value!;
        Must(risk.Identify(Today));
        Must(risk.Rate(Rating(RatingKind.Current, likelihood, consequence), criteria, Author, DateTimeOffset.UtcNow));
        Must(risk.Rate(Rating(RatingKind.Target, 1 + (likelihood / 2), consequence), criteria, Author, DateTimeOffset.UtcNow));
        return risk;
    }

    static RatingRequest Rating(RatingKind kind, int likelihood, int consequence) => new()
    {
        Kind = kind,
        Inputs = new() { Likelihood = likelihood, Consequences = [new() { Category = ConsequenceCategory.Financial, Rank = consequence }] },
        Rationale = "Seen twice in three years.",
    };

    async Task Copy(Guid organisation, IReadOnlyList<Guid> models, int count, CancellationToken ct)
    {
        var shown = new MongoClient(mongo).GetDatabase("risks").GetCollection<BsonDocument>("current.risk");
        var keys = new BsonArray(models.Select(id => new BsonDocument { ["tenant"] = Binary(organisation), ["id"] = Binary(id) }));
        var rows = await shown.Find(new BsonDocument("_id", new BsonDocument("$in", keys))).ToListAsync(ct);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(Bulk))
            await shown.InsertManyAsync(chunk.Select(number => CopyOf(rows[number % rows.Count], number)), new InsertManyOptions { IsOrdered = false }, ct);
    }

    static BsonDocument CopyOf(BsonDocument row, int number)
    {
        var (copy, id) = ((BsonDocument)row.DeepClone(), Binary(Guid.CreateVersion7()));
        copy["_id"]["id"] = id;
        copy["state"]["_id"] = id;
        // As if they had come some time ago: a register is not looked at in the minute in which it was filled.
        copy["state"]["updatedAt"] = copy["state"]["createdAt"] = DateTime.UtcNow.AddDays(-30);
        copy["state"]["ref"] = string.Create(CultureInfo.InvariantCulture, $"RSK-B{number:000000}");
        return copy;
    }

    static BsonBinaryData Binary(Guid id) => new(id, GuidRepresentation.Standard);

    static void Must(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0) throw new InvalidOperationException(string.Join("; ", refusals));
    }
}
