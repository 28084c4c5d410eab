using System.Text;
using System.Text.Json.Nodes;
using GraphQL.Types;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Testing;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>Every connection and every type of record that the graph's schema has, asked by the one organisation for what the other has.</summary>
public sealed class GraphTests(AttackedServices services)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_connection_gives_anything_of_another_organisation_not_even_behind_its_cursors()
    {
        var all = await Task.WhenAll(AttackedServices.All.Select(services.Of));
        await using var graph = IAttackedGraph.Before(await RealServers.GetAsync(), all);
        var seen = 0;
        foreach (var service in all)
            foreach (var (name, record) in Connections(graph.Schema, service.Name))
            {
                var selection = $"nodes {{ {Everything(record, 3)} }} pageInfo {{ endCursor }} totalCount";
                var theirs = await graph.Ask(service.Theirs.Person, $"{{ {name}(first: 2) {{ {selection} }} }}", Ct);
                if (theirs.ToJsonString().Contains(service.Theirs.Marker, StringComparison.Ordinal)) seen++;
                var cursor = (string?)theirs["data"]?[name]?["pageInfo"]?["endCursor"];
                var ours = await graph.Ask(service.Ours.Person, $"{{ {name}(first: 50) {{ {selection} }} }}", Ct);
                ours.ToJsonString().ShouldNotContain(service.Theirs.Marker);
                if (cursor is null) continue;
                (await graph.Ask(service.Ours.Person, $"{{ {name}(first: 50, after: \"{cursor}\") {{ {selection} }} }}", Ct)).ToJsonString().ShouldNotContain(service.Theirs.Marker);
            }

        // That nothing was seen means something only where there was something to see.
        seen.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task No_record_is_given_by_the_id_that_another_organisation_knows_it_by()
    {
        var all = await Task.WhenAll(AttackedServices.All.Select(services.Of));
        await using var graph = IAttackedGraph.Before(await RealServers.GetAsync(), all);
        foreach (var service in all)
            foreach (var chunk in service.Theirs.Records.Select(record => record.Id).Distinct().Chunk(150))
                foreach (var (_, record) in Connections(graph.Schema, service.Name))
                {
                    var ids = string.Join(", ", chunk.Select(id => $"\"{Convert.ToBase64String(Encoding.ASCII.GetBytes($"{record.Name}:{id}"))}\""));
                    var answer = await graph.Ask(service.Ours.Person, $"{{ nodes(ids: [{ids}]) {{ id }} }}", Ct);
                    (answer["data"]?["nodes"] as JsonArray ?? []).ShouldAllBe(node => node == null);
                }
    }

    // A record lies in one service; the others have nothing of its organisations here.
    static IEnumerable<(string Name, IObjectGraphType Record)> Connections(ISchema schema, string service)
    {
        schema.Initialize();
        var kept = new RegisterSet().All.Where(register => register.Service == service).Select(register => register.Name).ToHashSet();
        return from field in schema.Query.Fields
               where kept.Contains(field.Name)
               let type = Bare(field.ResolvedType!) as IObjectGraphType
               where type?.Fields.Any(one => one.Name == "pageInfo") == true
               select (field.Name, (IObjectGraphType)Bare(type.Fields.First(one => one.Name == "nodes").ResolvedType!));
    }

    static IGraphType Bare(IGraphType type) => type is IProvideResolvedType wrapped ? Bare(wrapped.ResolvedType!) : type;

    // All that is there without arguments; not what joins to it, which is asked for at its own connection.
    static string Everything(IObjectGraphType type, int depth)
    {
        var fields = type.Fields.Where(field => field.Arguments is null or { Count: 0 }).Select(field => (field.Name, Type: Bare(field.ResolvedType!)));
        return string.Join(' ', fields.Select(field => field.Type switch
        {
            IObjectGraphType inner when depth > 1 && !inner.Fields.Any(one => one.Name == "history") => $"{field.Name} {{ __typename {Everything(inner, depth - 1)} }}",
            IObjectGraphType or IInterfaceGraphType => "",
            _ => field.Name,
        }));
    }
}
