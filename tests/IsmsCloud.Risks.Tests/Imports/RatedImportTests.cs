using System.IO.Compression;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Service;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Imports;

/// <summary>Ratings of every lens come with a file, and what its words mean can be said (R-6.1.2-8).</summary>
public sealed class RatedImportTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();

    private static CancellationToken Ct => RisksApp.Ct;

    private Importing Files => field ??= new Importing(_app.Http, "risks");

    private async Task<IReadOnlyList<RiskDto>> Risks() => (await _app.Manager.Register.List(new RegisterQuery { Sort = "title" }, Ct)).Required().Items;

    // Rating needs what identifies a risk: here an owner by account, and a scenario.
    private async Task<ImportDto> Import(string columns, params string[] rows)
    {
        (await _app.Manager.Scenarios.Create(Domain.Given.Scenario with { Title = "Dark site" }, Ct)).Required();
        var file = $"No;Title;Description;Approach;Scenario;Affects;Owner;Owner id;{columns}\n"
            + string.Join("\n", rows.Select((row, i) => $"{i + 1};Risk {i + 1};It happens;event-based;Dark site;C, A;Rita Voss;{_app.Rita.Id};{row}"));
        return await Files.Run(await Files.Check((await Files.Begin("risks", file)).Required(), mapping => mapping.From("owner.id", "Owner id")));
    }

    [Fact]
    public async Task Impact_threat_and_vulnerability_are_read_for_criteria_by_asset()
    {
        await _app.ApprovedCriteria(preset: "itv");
        var done = await Import("Impact C;Impact A;Prob.;Qualif.", "3;2;2;4", "1;4;-1;2", "2;2;2;9");
        var risks = await Risks();
        risks[0].Ratings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Kind.ShouldBe(RatingKind.Current), r => r.Score.ShouldBe(3 * 2 * 4), r => r.Level.ShouldNotBeNull());
        // Minus one is not assessed, never zero.
        risks[1].Ratings.ShouldHaveSingleItem().Score.ShouldBeNull();
        risks[2].Ratings.ShouldBeEmpty();
        done.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("rating-left-out"), p => p.Line.ShouldBe(4));
    }

    [Fact]
    public async Task Numbers_in_place_of_ranks_give_the_ranks_that_they_lie_in()
    {
        await _app.ApprovedCriteria(preset: "semi-quantitative");
        var done = await Import("Likelihood value;Impact value", "0.5;EUR 20 000");
        (await Risks())[0].Ratings.ShouldHaveSingleItem(string.Join("\n", done.Problems)).Inputs.ShouldNotBeNull().ShouldSatisfyAllConditions(
            i => i.Likelihood.ShouldNotBeNull(), i => i.Consequences.ShouldHaveSingleItem().Amount.ShouldBe(20_000m), i => i.Consequences[0].Rank.ShouldNotBeNull());
    }

    [Fact]
    public async Task Estimates_of_frequency_and_loss_are_read_for_criteria_in_numbers()
    {
        await _app.ApprovedCriteria(preset: "quantitative");
        var done = await Import("Frequency min;Frequency likely;Frequency max;Loss low;Loss high;ARO;SLE", "0.1;0.5;2;1000;50000;;", ";;;;;2;€ 1500.50", ";;;;;2;");
        var risks = await Risks();
        risks[0].Ratings.ShouldHaveSingleItem(string.Join("\n", done.Problems)).Loss.ShouldNotBeNull().ShouldSatisfyAllConditions(
            l => l.Frequency!.Kind.ShouldBe(EstimateKind.Pert), l => l.Frequency!.Mode.ShouldBe(0.5), l => l.Primary!.Kind.ShouldBe(EstimateKind.Lognormal), l => l.Primary!.High.ShouldBe(50_000));
        risks[1].Ratings.ShouldHaveSingleItem().YearlyLoss.ShouldBe(3001m);
        risks[2].Ratings.ShouldBeEmpty();
        done.Problems.ShouldHaveSingleItem().Code.ShouldBe("estimate-left-out");
    }

    [Fact]
    public async Task A_word_that_no_scale_has_is_told_and_means_what_the_mapping_says()
    {
        var criteria = await _app.ApprovedCriteria();
        (await _app.Manager.Scenarios.Create(Domain.Given.Scenario with { Title = "Dark site" }, Ct)).Required();
        var file = $"No;Title;Description;Approach;Scenario;Affects;Owner;Owner id;Likelihood;Impact\n1;Fire;It burns;event-based;Dark site;A;Rita Voss;{_app.Rita.Id};Hoch;4";
        var check = await Files.Check((await Files.Begin("risks", file)).Required(), mapping => mapping.From("owner.id", "Owner id"));
        check.Problems.First(p => p.Code == "rank-unknown").ShouldSatisfyAllConditions(p => p.Value.ShouldBe("Hoch"), p => p.Field.ShouldBe("current.likelihood"));
        check = await Files.Check(check, mapping => mapping.From("current.likelihood", "Likelihood", ("hoch", criteria.Fields.Likelihood[3].Name)));
        check.Problems.ShouldBeEmpty();
        await Files.Run(check);
        (await Risks()).ShouldHaveSingleItem().Ratings.ShouldHaveSingleItem().Inputs!.Likelihood.ShouldBe(4);
    }

    [Fact]
    public async Task A_workbook_whose_parts_unpack_to_more_than_200_MB_is_refused_on_arrival()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            for (var part = 0; part < 53; part++)
            {
                // Each by itself is no larger than a part may be.
                using var entry = zip.CreateEntry($"xl/worksheets/sheet{part}.xml", CompressionLevel.Fastest).Open();
                entry.Write(new byte[4 * 1024 * 1024]);
            }

        var begun = await Files.Begin("risks", packed.ToArray(), "risks.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        begun.Problem.ShouldNotBeNull().Code.ShouldBe("workbook-unpacks-too-large");
        (await _app.Manager.Imports.List(new RegisterQuery(), Ct)).Required().Items.ShouldBeEmpty();
    }
}
