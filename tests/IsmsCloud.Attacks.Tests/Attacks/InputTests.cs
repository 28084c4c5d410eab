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
        var before = (await service.HistoryOf(service.Ours.Tenant, Ct)).Lines;
        foreach (var door in service.Doors.Where(door => door.Need is not null && door.Body is not null))
            foreach (var (what, body) in Junk.Bodies(new Shape(service.Api, service.Ours).Make(door.Body!, new Choices())!))
            {
                var answer = await Send(service, door, body);
                findings.Expect(answer.Status is >= 400 and < 500 && answer.IsProblem && !Betrays(answer), $"{door} with {what}", answer);
            }

        findings.ShouldBeNone(service);
        (await service.HistoryOf(service.Ours.Tenant, Ct)).Lines.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task Strange_values_and_queries_break_nothing(string name)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        foreach (var door in service.Doors.Where(door => door.Need is not null))
        {
            foreach (var (what, body) in door.Body is null ? [] : Junk.Values(new Shape(service.Api, service.Ours).Make(door.Body, new Choices())!))
            {
                var answer = await Send(service, door, body);
                findings.Expect(answer.Status < 500 && !Betrays(answer), $"{door} with {what}", answer);
            }

            foreach (var query in Junk.Queries(door.Query))
            {
                var answer = await Send(service, door, door.Body is null ? null : Visitor.Json("{}"), query);
                findings.Expect(answer.Status < 500 && !Betrays(answer), $"{door}{query}", answer);
            }
        }

        findings.ShouldBeNone(service);
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task Doors_that_are_open_to_everybody_are_not_broken_by_what_everybody_sends(string name)
    {
        var (service, findings) = (await services.Of(name), new Findings());
        foreach (var door in service.Doors.Where(door => door.Need is null))
            foreach (var (what, body) in Junk.Forms)
            {
                var answer = await service.As(null).Send(door.Method, door.At("x"), door.IsChange ? body() : null, Ct);
                findings.Expect(answer.Status < 500 && !Betrays(answer), $"{door} with {what}", answer);
            }

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
