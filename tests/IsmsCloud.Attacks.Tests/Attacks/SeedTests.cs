using System.Reflection;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>An attack proves something only where there is something to be found.</summary>
public sealed class SeedTests(AttackedServices services)
{
    // They keep nothing of an organisation: what Gateway and Web show, they ask the services for with their caller's own
    // token; so does Graph, which GraphTests attack; Hosting starts the others on one machine.
    static readonly string[] KeepNothing = ["IsmsCloud.Gateway", "IsmsCloud.Web", "IsmsCloud.Hosting", "IsmsCloud.Graph"];

    [Fact]
    public void Every_program_that_answers_calls_is_attacked()
    {
        var answering = from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "IsmsCloud.*.dll")
                        let program = Assembly.LoadFrom(file)
                        where program.EntryPoint is not null && program.GetReferencedAssemblies().Any(name => name.Name == "Microsoft.AspNetCore")
                        select program.GetName().Name;

        answering.Except(KeepNothing).ShouldBe(ServicePrograms.All.Select(program => program.GetName().Name), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task There_is_a_record_of_every_kind_to_be_attacked(string name)
    {
        var service = await services.Of(name);
        foreach (var side in new[] { service.Theirs, service.Ours })
        {
            if (!service.IsInhabited) continue;
            var missing = service.Services.GetRequiredService<Kinds>().Names.Except(side.Kinds);
            missing.ShouldBeEmpty($"Nothing made these by itself. The doors that took nothing: {string.Join("\n", side.LastRefusal.Where(r => !side.Taken.ContainsKey(r.Key)))}");
        }
    }
}
