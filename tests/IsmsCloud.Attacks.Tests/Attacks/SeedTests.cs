using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>An attack proves something only where there is something to be found.</summary>
public sealed class SeedTests(AttackedServices services)
{
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
