using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Bodies;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>Whatever is sent: it is refused with a word, nothing is changed, and nothing breaks.</summary>
public sealed class InputTests(AttackedServices services)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task A_body_that_is_none_is_refused_with_a_word_and_changes_nothing(string name)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        var before = (await service.HistoryOf(service.Ours, Ct)).Lines;
        var attacks = from door in service.Doors
                      where door.Need is not null && door.Body is not null
                      from junk in Junk.Bodies(new Shape(service.Api, service.Ours).Make(door.Body!, new Choices())!)
                      select (Door: door, junk.What, junk.Body);
        await Findings.Each(attacks, async attack =>
        {
            var answer = await Send(service, attack.Door, attack.Body);
            findings.Expect(answer.Status is >= 400 and < 500 && answer.IsProblem && !Betrays(answer), $"{attack.Door} with {attack.What}", answer);
        });

        findings.ShouldBeNone(service);
        (await service.HistoryOf(service.Ours, Ct)).Lines.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task Strange_values_in_any_field_break_nothing(string name)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        var attacks = from door in service.Doors
                      where door.Need is not null && door.Body is not null
                      from junk in Junk.Values(new Shape(service.Api, service.Ours).Make(door.Body!, new Choices())!)
                      select (Door: door, junk.What, junk.Body);
        await Findings.Each(attacks, async attack =>
        {
            var answer = await Send(service, attack.Door, attack.Body);
            findings.Expect(answer.Status < 500 && !Betrays(answer), $"{attack.Door} with {attack.What}", answer);
        });
        findings.ShouldBeNone(service);
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task Strange_queries_break_nothing(string name)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        var attacks = from door in service.Doors where door.Need is not null from query in Junk.Queries(door) select (Door: door, Query: query);
        await Findings.Each(attacks, async attack =>
        {
            var answer = await Send(service, attack.Door, attack.Door.Body is null ? null : Visitor.Json("{}"), attack.Query);
            findings.Expect(answer.Status < 500 && !Betrays(answer), $"{attack.Door}{attack.Query}", answer);
        });
        findings.ShouldBeNone(service);
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task Doors_that_are_open_to_everybody_are_not_broken_by_what_everybody_sends(string name)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        // Where nothing can be sent along, there is one way to ask.
        var attacks = from door in service.Doors where door.Need is null from junk in door.IsChange ? Junk.Forms : Junk.Forms.Take(1) select (Door: door, junk.What, junk.Body);
        await Findings.Each(attacks, async attack =>
        {
            var answer = await service.As(null).Send(attack.Door.Method, attack.Door.At("x"), attack.Door.IsChange ? attack.Body() : null, Ct);
            findings.Expect(answer.Status < 500 && !Betrays(answer), $"{attack.Door} with {attack.What}", answer);
        });

        findings.ShouldBeNone(service);
    }

    static async Task<Answer> Send(IAttackedService service, Door door, HttpContent? body, string query = "")
    {
        var own = service.Ours.Records.LastOrDefault(record => record.Kind != "attachment")?.Id ?? service.Ours.Tenant;
        return await service.As(service.Ours.Person).Send(door.Method, door.At(own.ToString()) + query, body, Ct);
    }

    // Names of ours or a stack tell an attacker more than a caller can use.
    static bool Betrays(Answer answer) =>
        answer.Status >= 400 && (answer.Text.Contains("IsmsCloud.", StringComparison.Ordinal) || answer.Text.Contains("   at ", StringComparison.Ordinal));
}
