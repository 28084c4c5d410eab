using System.Text.Json.Nodes;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Components.SetUp;

/// <summary>One page of the set-up: a question about the organisation, or (without a field) a page of its own.</summary>
sealed record SetUpStep(string Name, Field? Asks = null)
{
    internal const string People = "people";
    internal const string Check = "check";

    // From so many people on, an organisation isn't small any more.
    const int Many = 10;

    static readonly SetUpStep Sector = new("sector", Bound(Settings.Sector));
    static readonly SetUpStep Headcount = new("headcount", Bound(Settings.Headcount));
    static readonly SetUpStep Small = new("small", Bound(Settings.SmallOrganisation with { Of = new Choices("smallOrganisation", ["true", "false"]), Begins = true }));
    static readonly SetUpStep Edition = new("edition", Bound(Settings.Edition));
    static readonly SetUpStep TimeZone = new("time-zone", Bound(Settings.TimeZoneOf));

    /// <summary>The pages, given what is known: nobody with ten people or more is asked whether they are few.</summary>
    internal static IReadOnlyList<SetUpStep> Of(JsonObject settings) =>
    [
        Sector, Headcount, .. settings["headcount"].As<int?>() < Many ? [Small] : Array.Empty<SetUpStep>(), Edition, TimeZone, new(People), new(Check),
    ];

    /// <summary>Where to go on: at the first question without an answer, else at the first that has one by itself.</summary>
    internal static SetUpStep FirstOpen(JsonObject settings) =>
        Of(settings).First(step => step.Asks is { } field && (settings[field.Name].IsBlank() || step == Edition));

    static Field Bound(Field field) => field.Bound(typeof(OrganisationFields));
}
