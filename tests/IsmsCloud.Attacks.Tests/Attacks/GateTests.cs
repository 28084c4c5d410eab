using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Seeding;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Testing;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>A door opens to a token of the organisation that holds the permission, and to nothing less.</summary>
public sealed class GateTests(AttackedServices services)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public Task Without_a_token_no_door_opens(string name) => Refused(name, (_, _) => null, 401, "token-missing", door => door.Need is not null);

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public Task A_token_without_an_organisation_opens_no_door_of_one(string name) =>
        Refused(name, (theirs, _) => theirs with { Tenant = null }, 403, "token-without-tenant", door => door.IsOfTenant);

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public Task Every_other_permission_together_does_not_open_a_door_that_asks_for_one(string name) =>
        Refused(name, (theirs, door) => theirs with { Permissions = [.. People.Permissions.Except([door.Need!.Permission!])] }, 403, "permission-missing", door => door.IsOfTenant);

    async Task Refused(string name, Func<TestPerson, Door, TestPerson?> who, int status, string code, Func<Door, bool> which)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        var theirs = service.Theirs;
        var (id, before) = (theirs.Records.FirstOrDefault()?.Id ?? theirs.Tenant, (await service.HistoryOf(theirs, Ct)).Lines);
        await Findings.Each(service.Doors.Where(which), async door =>
        {
            var answer = await service.As(who(theirs.Person, door)).Say(door.Method, door.At(id.ToString()), new JsonObject(), Ct);
            findings.Expect(answer.Status == status && answer.Code == code && !answer.Text.Contains(theirs.Marker, StringComparison.Ordinal), door.ToString(), answer);
        });

        findings.ShouldBeNone(service);
        (await service.HistoryOf(theirs, Ct)).Lines.ShouldBe(before);
    }
}
