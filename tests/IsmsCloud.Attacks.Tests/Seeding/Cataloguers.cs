using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Seeding;

/// <summary>A catalogue of controls comes as a file of a shape that no API description tells.</summary>
static class Cataloguers
{
    public static async Task Import(IAttackedService service, Side side, CancellationToken ct)
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
