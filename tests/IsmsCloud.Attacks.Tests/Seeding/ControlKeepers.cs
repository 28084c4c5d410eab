using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Seeding;

/// <summary>What no description tells: a catalogue comes as a file of a shape of its own, a control by its number, a version by what is in force.</summary>
static class ControlKeepers
{
    public static async Task Keep(IAttackedService service, Side side, CancellationToken ct)
    {
        await Import(service, side, ct);
        var keeper = service.As(side.Person);
        var control = await Make(keeper, "controls", new() { ["control"] = new JsonObject { ["code"] = "A.5.1" }, ["description"] = side.Marker }, ct);
        await Make(keeper, "operation-runs", RunOf(control, side), ct);
        await Make(keeper, "soa/versions", new() { ["edition"] = "edition2022", ["summary"] = side.Marker }, ct);
    }

    static JsonObject RunOf(string control, Side side) => new()
    {
        ["what"] = new JsonObject { ["kind"] = "control", ["id"] = control, ["title"] = side.Marker },
        ["periodFrom"] = $"{side.Today.AddMonths(-1):yyyy-MM-dd}",
        ["periodTo"] = $"{side.Today:yyyy-MM-dd}",
        ["ranOn"] = $"{side.Today:yyyy-MM-dd}",
        ["by"] = new JsonObject { ["id"] = side.Person.Id, ["name"] = side.Person.Name },
        ["result"] = "asPlanned",
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = side.Marker, ["kind"] = "statement", ["text"] = side.Marker }),
    };

    static async Task<string> Make(Visitor keeper, string collection, JsonObject body, CancellationToken ct)
    {
        var made = await keeper.Say("POST", $"/api/controls/{collection}", body, ct);
        made.Status.ShouldBe(201, $"{collection}: {made}");
        return (string)made.Json!["id"]!;
    }

    static async Task Import(IAttackedService service, Side side, CancellationToken ct)
    {
        var answer = await service.As(side.Person).Say("POST", $"/api/controls/catalogues/imports/oscal?key={side.Marker.ToLowerInvariant()}", CatalogOf(side), ct);
        answer.Status.ShouldBe(201, $"A catalogue: {answer}");
    }

    static JsonObject CatalogOf(Side side) => new()
    {
        ["catalog"] = new JsonObject
        {
            ["uuid"] = Guid.NewGuid().ToString(),
            ["metadata"] = new JsonObject { ["title"] = side.Marker, ["last-modified"] = "2026-01-01T00:00:00Z", ["version"] = "1", ["oscal-version"] = "1.1.2" },
            ["controls"] = new JsonArray(new JsonObject
            {
                ["id"] = "c-1",
                ["title"] = side.Marker,
                ["parts"] = new JsonArray(new JsonObject { ["name"] = "statement", ["prose"] = side.Marker }),
            }),
        },
    };
}
