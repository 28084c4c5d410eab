using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Seeding;

/// <summary>What no collection takes at once: criteria in force, a risk that is rated and evaluated by them, a run and a simulation of it.</summary>
static class Assessors
{
    public static async Task Assess(IAttackedService service, Side side, CancellationToken ct)
    {
        var (person, another) = (service.As(side.Person), service.As(side.Person with { Id = Guid.NewGuid().ToString() }));
        await Approve(person, another, side, ct);
        var risk = await Make(person, "risks", RiskOf(side), ct);
        await Do(person, $"risks/{risk}/identification", null, 1, ct);
        await Do(person, $"risks/{risk}/ratings", Rating(side), 2, ct);
        await Do(person, $"risks/{risk}/evaluation", [], 3, ct);
        await Make(person, "simulations", new() { ["name"] = side.Marker, ["risks"] = new JsonArray(risk), ["trials"] = 10_000 }, ct);
        var run = await Make(person, "assessments", RunOf(side, risk), ct);
        await Do(person, $"assessments/{run}/start", null, 1, ct);
        await Do(person, $"assessments/{run}/completion", null, 2, ct);
        // These follow from records that other services keep.
        var item = await Make(person, "planning-items", PlanningOf(side), ct);
        await Make(person, "planning-actions", ActionOn(item, side), ct);
    }

    // Nobody approves what they wrote.
    static async Task Approve(Visitor author, Visitor approver, Side side, CancellationToken ct)
    {
        var presets = (JsonArray)(await author.Get("/api/risks/criteria/presets", ct)).Json!;
        var fields = (JsonObject)presets.Single(preset => (string?)preset!["key"] == "quantitative")!["fields"]!.DeepClone();
        (fields["name"], fields["effectiveFrom"]) = (side.Marker, $"{side.Today:yyyy-MM-dd}");
        var set = await Make(author, "criteria", fields, ct);
        await Do(author, $"criteria/{set}/submission", null, 1, ct);
        var seen = (string?)(await approver.Get($"/api/risks/criteria/{set}", ct)).Json!["contentHash"];
        await Do(approver, $"criteria/{set}/approval", new() { ["contentHash"] = seen }, 2, ct);
    }

    static JsonObject RiskOf(Side side) => new()
    {
        ["title"] = side.Marker,
        ["description"] = side.Marker,
        ["approach"] = "eventBased",
        ["scenarioId"] = side.IdOf("risk-scenario"),
        ["affects"] = new JsonArray("integrity"),
        ["owner"] = PersonOf(side),
    };

    static JsonObject Rating(Side side) => new()
    {
        ["kind"] = "current",
        ["rationale"] = $"{side.Marker} has seen it",
        ["loss"] = new JsonObject { ["currency"] = "EUR", ["frequency"] = Fixed(1), ["primary"] = Fixed(1000) },
    };

    static JsonObject RunOf(Side side, string risk) => new()
    {
        ["name"] = side.Marker,
        ["kind"] = "delta",
        ["plannedFor"] = $"{side.Today:yyyy-MM-dd}",
        ["participants"] = new JsonArray(PersonOf(side)),
        ["risks"] = new JsonArray(risk),
    };

    static JsonObject PlanningOf(Side side) => new()
    {
        ["kind"] = "risk",
        ["statement"] = $"{side.Marker} may be overlooked",
        ["origin"] = Elsewhere("issue", side),
        ["effectOn"] = "intendedOutcome",
        ["decision"] = "act",
    };

    static JsonObject ActionOn(string item, Side side) => new()
    {
        ["itemId"] = item,
        ["what"] = $"{side.Marker} is looked at",
        ["integratedInto"] = Elsewhere("isms-process", side),
        ["owner"] = PersonOf(side),
        ["dueOn"] = $"{side.Today:yyyy-MM-dd}",
        ["evaluateOn"] = $"{side.Today:yyyy-MM-dd}",
        ["effectivenessCriterion"] = $"{side.Marker} was seen",
    };

    static JsonObject Elsewhere(string kind, Side side) => new() { ["kind"] = kind, ["id"] = Guid.NewGuid().ToString(), ["title"] = side.Marker };

    static JsonObject PersonOf(Side side) => new() { ["id"] = side.Person.Id, ["name"] = side.Person.Name };

    static JsonObject Fixed(double value) => new() { ["kind"] = "fixed", ["value"] = value };

    static async Task<string> Make(Visitor caller, string collection, JsonObject body, CancellationToken ct)
    {
        var made = await caller.Say("POST", $"/api/risks/{collection}", body, ct);
        made.Status.ShouldBe(201, $"{collection}: {made}");
        return (string)made.Json!["id"]!;
    }

    static async Task Do(Visitor caller, string verb, JsonObject? body, int version, CancellationToken ct)
    {
        var done = await caller.Say("POST", $"/api/risks/{verb}", body, ct, version);
        done.Status.ShouldBe(200, $"{verb}: {done}");
    }
}
