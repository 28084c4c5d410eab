using System.Text.Json.Nodes;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Tests.Service;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Context.Tests.Imports;

/// <summary>What is exported imports again to the same: in the organisation that it came from as what is there, in another one as new records.</summary>
public sealed class RoundTripTests(ContextHost host)
{
    private const string Nasty = "=1+1; 'quoted', \"twice\"\nsecond line | tab\there — Ärger";

    private readonly ContextApp _here = host.NewTenant();
    private readonly ContextApp _there = host.NewTenant();

    private static CancellationToken Ct => ContextApp.Ct;

    private static RecordLink Link => new() { Kind = "risk", Id = Guid.CreateVersion7(), Title = Nasty, Type = "leads-to", Reason = "a; b" };

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Every_register_of_clause_4_comes_back(string format)
    {
        var party = await _here.RegisterParty(Some.Party with { Name = "Authority; of \"data\"", Contact = Nasty, IsGroup = true, Links = [Link] });
        await _here.RegisterParty(Some.Party with { Name = "-Customers", Influence = Influence.Low });
        await _here.IdentifyIssue(Some.Issue with { Title = "+Heat", Description = Nasty, Links = [Link], NoLinkReason = "'=Because", ReviewIntervalMonths = 3, Source = "@home" });
        await _here.IdentifyIssue(Some.Issue with { Title = " spaces around ", Affects = [] });
        await _here.Manager.Requirements.Create(Some.Requirement(party.Id) with { Text = Nasty, ValidFrom = new(2026, 1, 31), ClimateRelated = true, ExternalDocument = new() { Title = "GDPR", Url = "https://example.org/?a=1;b=2" } }, Ct);
        await _here.Manager.Interfaces.Create(Some.Interface with { PartyId = party.Id, Outside = Nasty }, Ct);
        await _here.Manager.Interfaces.Create(Some.Interface with { Name = "Bare", Owner = null, RiskAddressedBy = null }, Ct);

        foreach (var register in new[] { "interested-parties", "issues", "requirements", "interfaces" })
        {
            var file = await _here.Http.GetByteArrayAsync($"api/context/{register}/export?format={format}", Ct);
            var again = await Check(_here, register, file, format);
            (again.Counts!.Made, again.Counts.Errors).ShouldBe((0, 0), $"{register}: {Told(again)}");
            again.Counts.Present.ShouldBe(again.Counts.Rows);

            var made = await new Importing(_there.Http, "context").Run(await Check(_there, register, file, format));
            (made.Counts!.Made, made.Counts.Errors, made.Counts.Warnings).ShouldBe((again.Counts.Rows, 0, 0), $"{register}: {Told(made)}");
            (await Fields(_there, register)).ShouldBe(await Fields(_here, register), register);
        }
    }

    private static Task<ImportDto> Check(ContextApp app, string register, byte[] file, string format) => Check(new Importing(app.Http, "context"), register, file, format);

    private static async Task<ImportDto> Check(Importing importing, string register, byte[] file, string format) => await importing.Check((await importing.Begin(
        register, file, $"{register}.{format}", format == "csv" ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).Required());

    private static string Told(ImportDto import) => string.Join("\n", import.Problems);

    // By their titles, since the other organisation counts and points for itself.
    private static async Task<IReadOnlyList<string>> Fields(ContextApp app, string register)
    {
        var page = (await app.Http.Read<JsonObject>($"api/context/{register}", Ct)).Required();
        var parties = (await app.Manager.Parties.List(new RegisterQuery(), Ct)).Required().Items.ToDictionary(p => p.Id.ToString(), p => p.Fields.Name);
        return [.. page["items"]!.AsArray().Select(item => Renamed((JsonObject)item!["fields"]!, parties).ToJsonString()).Order()];
    }

    private static JsonObject Renamed(JsonObject fields, Dictionary<string, string> parties)
    {
        if (fields["partyId"] is JsonValue party) fields["partyId"] = parties[(string)party!];
        return fields;
    }
}
