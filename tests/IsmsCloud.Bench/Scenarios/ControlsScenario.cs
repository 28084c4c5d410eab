using System.Text;
using System.Text.Json.Nodes;
using IsmsCloud.Bench.Measuring;
using IsmsCloud.Bench.Running;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http.Client;
using IsmsCloud.Records;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>The statement of applicability of an organisation with 2 000 treated risks: its workbench, its files, and a catalogue of other people's controls.</summary>
sealed class ControlsScenario : IScenario
{
    const int Risks = 2_000;
    const int CatalogueControls = 320;

    static readonly DemoClient Client = DemoClient.Named("demo-brandtsohl-sync");

    public async Task Run(RunningSystem system, Report report, CancellationToken ct)
    {
        await using var memory = await MemoryWatch.Begin(system, ct);
        var mongo = await system.MongoDB(ct);
        await PutRisks(mongo, ct);
        using var http = Client.At(system);
        var controls = new MongoClient(mongo).GetDatabase("controls");
        await report.Compare($"The workbench with all rules, 93 entries and {Risks} risks, against its bare queries", 2.5, 1,
            (_, token) => Get(http, "api/controls/soa/workbench?edition=edition2022", 90_000, token), (_, token) => Bare(controls, token), ct);
        await report.Time("The check of all rules in it", 300, (_, token) => Get(http, "api/controls/soa/workbench?edition=edition2022", 90_000, token), ct);
        var version = (await new ControlsClient(http).SoaVersions.List(new RegisterQuery { First = 10 }, ct)).Required().Items.First(v => v.Rows > 0);
        foreach (var format in new[] { "docx", "xlsx" })
            await report.Time($"A statement as {format}", 1_000, (_, token) => Get(http, $"api/controls/soa/versions/{version.Id}/export?format={format}", 5_000, token), ct);
        await report.Time($"A catalogue of {CatalogueControls} controls comes in", 3_000, (_, token) => Import(http, token), ct);
        foreach (var seen in memory.Seen())
            report.Add(seen);
    }

    // As the events of risks would have it, five controls each.
    static async Task PutRisks(string mongo, CancellationToken ct)
    {
        await using var door = new Door(mongo, "controls", Client.Organisation, typeof(RiskProjection).Assembly, typeof(TenantProfile).Assembly);
        var codes = BuiltIn.AnnexA2022.Controls;
        foreach (var chunk in Enumerable.Range(0, Risks).Chunk(500))
            await door.To<RiskProjection>().SaveMany([.. chunk.Select(number => Treated(number, [.. Enumerable.Range(0, 5).Select(i => $"annexa-2022/{codes[(number + (i * 17)) % codes.Count].Code}")]))], ct);
    }

    static RiskProjection Treated(int number, IReadOnlyList<string> controls)
    {
        var risk = RiskProjection.Of(Guid.CreateVersion7());
        risk.Learn($"A supplier of part {number} fails while an order runs", "Mehmet Aydin", 1);
        risk.Rate("Medium", 3, 1);
        risk.Treat(controls, closed: false, 1);
        return risk;
    }

    static async Task Bare(IMongoDatabase controls, CancellationToken ct)
    {
        var tenant = new BsonDocument("_id.tenant", new BsonBinaryData(Client.Organisation, GuidRepresentation.Standard));
        foreach (var collection in new[] { "current.soa-entry", "current.soa-risk", "current.control" })
            await controls.GetCollection<BsonDocument>(collection).Find(tenant).ToListAsync(ct);
    }

    static async Task Import(HttpClient http, CancellationToken ct)
    {
        using var file = new ByteArrayContent(Catalogue());
        file.Headers.ContentType = new("application/json");
        var stored = (await http.Post<Http.AttachmentDto>("api/controls/attachments?name=catalog.json", file, ct)).Required();
        using var answer = await http.PostAsync("api/controls/catalogues/imports", new StringContent($$"""{"attachmentId":"{{stored.Id}}","key":"bench-{{Guid.NewGuid():N}}"}""", Encoding.UTF8, "application/json"), ct);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(ct));
    }

    // As long as the low baseline of NIST SP 800-53, in words of our own.
    static byte[] Catalogue()
    {
        var prose = string.Join(' ', Enumerable.Repeat("Say who does it, how often, and what shows that it was done; look at it again after an incident.", 30));
        JsonObject Control(int number) => new()
        {
            ["id"] = $"c-{number}",
            ["title"] = $"Control {number}",
            ["parts"] = new JsonArray(new JsonObject { ["id"] = $"c-{number}_smt", ["name"] = "statement", ["prose"] = prose }),
        };
        var catalog = new JsonObject
        {
            ["uuid"] = Guid.NewGuid().ToString(),
            ["metadata"] = new JsonObject { ["title"] = "Bench", ["last-modified"] = "2026-01-01T00:00:00Z", ["version"] = "1", ["oscal-version"] = "1.1.2" },
            ["groups"] = new JsonArray([.. Enumerable.Range(0, 16).Select(group => new JsonObject
            {
                ["id"] = $"g-{group}",
                ["title"] = $"Group {group}",
                ["controls"] = new JsonArray([.. Enumerable.Range(group * 20, 20).Select(Control)]),
            })]),
        };
        return Encoding.UTF8.GetBytes(new JsonObject { ["catalog"] = catalog }.ToJsonString());
    }

    static async Task Get(HttpClient client, string path, int bytesAtLeast, CancellationToken ct)
    {
        using var answer = await client.GetAsync(path, ct);
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        if (!answer.IsSuccessStatusCode || body.Length < bytesAtLeast)
            throw new InvalidOperationException($"{(int)answer.StatusCode}, {body.Length} bytes: {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 500)))}");
    }
}
