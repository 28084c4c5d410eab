using System.Text.Json;
using IsmsCloud.Hosting;
using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.AppHost;

/// <summary>The demo's fixed people and API clients: who loads it is told where it is, and who started it how to sign in.</summary>
static class Demo
{
    static readonly string File = Path.Combine(AppContext.BaseDirectory, "demo.json");

    internal static ProjectResource WithDemo(this ProjectResource project, RunOptions options) => options.Demo
        ? project.WithEnvironment("Demo__Load", "true").WithEnvironment("Demo__File", File)
        : project;

    internal static DistributedApplicationBuilder AnnounceDemo(this DistributedApplicationBuilder builder) => builder.Options.Demo
        ? builder.WithAnnouncement(Text())
        : builder;

    static string Text()
    {
        using var demo = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        var names = Of(demo, "organisations").ToDictionary(one => Said(one, "id"), one => Said(one, "name"));
        var people = Of(demo, "people").Select(person => $"  {Said(person, "email"),-40} {Said(person, "password"),-28} {Roles(person, names)}");
        var clients = Of(demo, "clients").Select(client => $"  {Said(client, "id"),-40} {Said(client, "secret"),-28} {names[Said(client, "organisation")]}");
        return string.Join(Environment.NewLine, ["The demo's people (e-mail, password, roles):", .. people, "Its API clients (id, secret, organisation):", .. clients]);
    }

    static string Roles(JsonElement person, Dictionary<string, string> names) => string.Join("; ", person.GetProperty("memberships").EnumerateArray().Select(membership =>
        $"{string.Join(", ", membership.GetProperty("roles").EnumerateArray())} at {names[Said(membership, "organisation")]}"));

    static IEnumerable<JsonElement> Of(JsonDocument demo, string list) => demo.RootElement.GetProperty(list).EnumerateArray();

    static string Said(JsonElement element, string key) => element.GetProperty(key).GetString()!;
}
