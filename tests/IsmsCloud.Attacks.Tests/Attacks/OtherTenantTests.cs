using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Bodies;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>Two organisations, every door: whoever is in one finds nothing of the other, and changes nothing in it.</summary>
public sealed class OtherTenantTests(AttackedServices services)
{
    // Whatever a caller may say of an organisation outside the token. It is said with every call here.
    static readonly string[] Claims = ["ismscloud-tenant", "X-Tenant", "X-Tenant-Id", "X-TenantId", "X-Organisation-Id", "X-Forwarded-Tenant", "Tenant"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static Visitor Attacker(IAttackedService service) => Claims
        .Aggregate(service.As(service.Ours.Person), (caller, header) => caller.With(header, service.Theirs.Tenant.ToString()))
        .With("Cookie", $"tenant={service.Theirs.Tenant}");

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task An_id_of_another_organisation_is_unknown_at_every_door(string name)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        var (attacker, shape) = (Attacker(service), new Shape(service.Api, service.Ours));
        var before = (await service.HistoryOf(service.Theirs, Ct)).Lines;
        var attacks = from door in service.Doors
                      where door.IsOfTenant && door.HasParameters
                      from record in service.Theirs.Records.DistinctBy(record => record.Kind)
                      select (Door: door, Record: record);
        await Findings.Each(attacks, async attack =>
        {
            var (door, record) = attack;
            var body = door.Body is null ? null : shape.Make(door.Body, new Choices());
            var answer = await attacker.Say(door.Method, door.At(record.Id.ToString()) + Filled(door, service.Ours), body, Ct);
            findings.Expect(answer.Status == 404 && answer.IsProblem && !Tells(answer, service.Theirs), $"{door} with their {record.Kind}", answer);
        });

        findings.ShouldBeNone(service);
        (await service.HistoryOf(service.Theirs, Ct)).Lines.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task No_list_report_or_export_holds_anything_of_another_organisation(string name)
    {
        var (service, findings, seen) = (await services.Of(name), new Findings(), 0);
        var (attacker, them) = (Attacker(service), service.As(service.Theirs.Person));
        await Findings.Each(service.Doors.Where(door => door.IsOfTenant && !door.HasParameters && !door.IsChange), async door =>
        {
            var first = await them.Get($"{door.Address}?first=1", Ct);
            foreach (var query in Queries(service.Theirs, (string?)(first.Json as JsonObject)?["next"]))
            {
                var answer = await attacker.Get(door.Address + query, Ct);
                findings.Expect(answer.Status < 500 && !Tells(answer, service.Theirs), $"{door}{query}", answer);
            }

            if (Tells(await them.Get(door.Address, Ct), service.Theirs)) Interlocked.Increment(ref seen);
        });

        findings.ShouldBeNone(service);
        if (service.IsInhabited) seen.ShouldBePositive("They themselves see nothing either, so this proves nothing.");
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task R_0_3_a_link_to_a_record_of_another_organisation_is_refused_in_every_field(string name)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        var (attacker, before) = (Attacker(service), (await service.HistoryOf(service.Theirs, Ct)).Lines);
        foreach (var door in service.Doors.Where(door => door.IsOfTenant && door.Body is not null))
            foreach (var forged in Forgeries.Of(service, door))
            {
                var mine = service.Ours.Records.LastOrDefault(record => record.Kind == forged.RecordKind)?.Id ?? Guid.Empty;
                var version = (await service.HistoryOf(service.Ours, Ct)).VersionOf(mine);
                var answer = await attacker.Say(door.Method, door.At(mine.ToString()), forged.Body, Ct, version);
                var taken = answer.Status < 300 && answer.Text.Contains(forged.Theirs, StringComparison.OrdinalIgnoreCase);
                findings.Expect(answer.Status < 500 && !taken && !answer.Text.Contains(service.Theirs.Marker, StringComparison.Ordinal), $"{door} with {forged.Path} = {forged.Theirs}", answer);
            }

        if (findings.Looked > 0) findings.ShouldBeNone(service);
        (await service.HistoryOf(service.Theirs, Ct)).Lines.ShouldBe(before);
    }

    static string Filled(Door door, Side side) =>
        door.Query.Count == 0 ? "" : "?" + string.Join('&', door.Query.Select(parameter => $"{parameter.Name}={parameter.Plain ?? side.Marker}"));

    static IEnumerable<string> Queries(Side theirs, string? cursor)
    {
        var ids = string.Join(',', theirs.Records.Take(150).Select(record => record.Id));
        string[] queries = ["", $"?ids={ids}", $"?q={theirs.Marker}", "?retired=true&count=true", $"?asOf={theirs.Today:yyyy-MM-dd}", "?format=csv", "?format=xlsx", $"?tenant={theirs.Tenant}"];
        return cursor is null ? queries : [.. queries, $"?first=200&after={Uri.EscapeDataString(cursor)}"];
    }

    // A refusal may repeat an id that the caller sent, but never a text.
    static bool Tells(Answer answer, Side side) =>
        answer.Text.Contains(side.Marker, StringComparison.OrdinalIgnoreCase)
        || (answer.Status < 300 && side.Records.Any(record => answer.Text.Contains(record.Id.ToString(), StringComparison.OrdinalIgnoreCase)));
}
