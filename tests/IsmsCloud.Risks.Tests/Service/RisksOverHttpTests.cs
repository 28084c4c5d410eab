using System.Net;
using System.Text;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

public sealed class RisksOverHttpTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();
    private static CancellationToken Ct => RisksApp.Ct;

    [Fact]
    public async Task An_assessment_goes_from_criteria_to_an_accepted_residual()
    {
        await _app.ApprovedCriteria();
        var risk = await _app.EvaluatedRisk(4, 4);
        (risk.Ref, risk.Evaluation!.Acceptable, risk.Gaps.Single().Rule).ShouldBe(("RSK-0001", false, "6.1.3-C1"));
        risk = await _app.TreatedInPart(risk, TreatmentOption.Modify);
        await _app.DonePlanItem(risk);
        risk = await _app.Rate(risk, 2, 2, RatingKind.Residual);
        risk = (await _app.Manager.Register.CompleteTreatment(risk.Id, risk.Version, Ct)).Required();
        risk = (await _app.Owner.Register.Accept(risk.Id, risk.Version, new AcceptanceRequest { ContentHash = risk.ContentHash, Statement = "We can bear it." }, Ct)).Required();
        (risk.State, risk.Acceptance!.Residual, risk.Acceptance.Approval.By.Name, risk.Acceptance.Approval.Stale).ShouldBe((RiskState.Accepted, true, "Rita Voss", false));
        var watched = await Eventually.Answer(async () => (await _app.Manager.Register.Get(risk.Id, Ct)).Required(), r => r.State is RiskState.Monitored);
        (watched.Gaps.Count, watched.Acceptance!.Approval.Stale).ShouldBe((0, false));
        var history = (await _app.Manager.Register.History(risk.Id, Ct)).Required();
        history.Select(h => h.Action).Take(3).ShouldBe(["risk.monitored", "risk.accepted", "risk.treated"]);
        history[0].Actor.Id.ShouldBe("system:WhenRiskAccepted");
    }

    [Fact]
    public async Task R_6_1_3_6_somebody_else_does_not_accept_whatever_their_role()
    {
        await _app.ApprovedCriteria();
        var risk = await _app.EvaluatedRisk(1, 1);
        var acceptance = new AcceptanceRequest { ContentHash = risk.ContentHash, Statement = "We can bear it." };
        var refused = await _app.Director.Register.Accept(risk.Id, risk.Version, acceptance, Ct);
        (refused.Problem!.Status, refused.Problem.Rule, refused.Problem.Clause).ShouldBe((403, "R-6.1.3-6", "6.1.3"));
        (await _app.Manager.Register.Accept(risk.Id, risk.Version, acceptance, Ct)).Problem!.Code.ShouldBe("permission-missing");
        (await _app.Manager.Register.Get(risk.Id, Ct)).Required().State.ShouldBe(RiskState.Evaluated);
    }

    [Fact]
    public async Task R_6_1_2_8_a_typed_score_is_no_field()
    {
        await _app.ApprovedCriteria();
        var risk = await _app.IdentifiedRisk();
        var body = """{"kind":"current","inputs":{"likelihood":1,"consequences":[{"category":"financial","rank":1}]},"rationale":"Seen twice in years","score":25,"level":"low"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/risks/risks/{risk.Id}/ratings") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{risk.Version}\"");
        var answer = await _app.Http.SendAsync(request, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("score");
    }

    [Fact]
    public async Task The_register_filters_sorts_searches_and_exports_ratings_side_by_side()
    {
        await _app.ApprovedCriteria();
        var high = await _app.EvaluatedRisk(4, 4, f => f with { Title = "Flood" });
        var low = await _app.EvaluatedRisk(1, 1, f => f with { Title = "=cmd" });
        await _app.DraftRisk(f => f with { Title = "Only an idea" });
        var sorted = (await _app.Manager.Register.List(new RegisterQuery { Sort = "-level" }, Ct)).Required().Items;
        sorted.Select(r => r.Fields.Title).ShouldBe(["Flood", "=cmd", "Only an idea"]);
        (await _app.Manager.Register.List(new RegisterQuery().Where("level", "high"), Ct)).Required().Items.ShouldHaveSingleItem().Id.ShouldBe(high.Id);
        (await _app.Manager.Register.List(new RegisterQuery().Where("acceptable", "true"), Ct)).Required().Items.ShouldHaveSingleItem().Id.ShouldBe(low.Id);
        (await _app.Manager.Register.List(new RegisterQuery().Where("owner", _app.Rita.Id).Where("state", "draft"), Ct)).Required().Items.ShouldHaveSingleItem();
        (await _app.Manager.Register.List(new RegisterQuery().Where("control", "A.8.13"), Ct)).Required().Items.ShouldBeEmpty();
        await _app.TreatedInPart(high, TreatmentOption.Modify);
        (await _app.Manager.Register.List(new RegisterQuery().Where("control", "A.8.13"), Ct)).Required().Items.ShouldHaveSingleItem().Id.ShouldBe(high.Id);
        (await _app.Manager.Register.List(new RegisterQuery { Search = "floo" }, Ct)).Required().Items.ShouldHaveSingleItem();
        foreach (var sort in new[] { "title", "score", "rank", "nextReviewOn" }) (await _app.Manager.Register.List(new RegisterQuery { Sort = sort }, Ct)).Required().Items.Count.ShouldBe(3);
        foreach (var (filter, value) in new[] { ("aspect", "integrity"), ("flagged", "true"), ("overdue", "true"), ("inScope", "false") })
            (await _app.Manager.Register.List(new RegisterQuery().Where(filter, value), Ct)).Required().Items.ShouldBeEmpty(filter);
        var csv = await _app.Http.GetStringAsync(_app.Manager.Register.ExportPath("csv", new RegisterQuery()), Ct);
        csv.ShouldContain("Current level,Current score,Target level,Target score,Residual level,Residual score");
        csv.ShouldContain("'=cmd");
        (await _app.Http.GetByteArrayAsync(_app.Manager.Register.ExportPath("xlsx", new RegisterQuery()), Ct))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_group_counts_as_its_highest_member()
    {
        await _app.ApprovedCriteria();
        var group = await _app.EvaluatedRisk(1, 1);
        await _app.EvaluatedRisk(4, 4, f => f with { PartOf = group.Id });
        var member = await _app.EvaluatedRisk(3, 3, f => f with { PartOf = group.Id });
        var read = (await _app.Manager.Register.Get(group.Id, Ct)).Required();
        (read.Group!.Members.Count, read.Group.Highest!.Id).ShouldBe((2, "high"));
        (await _app.Manager.Register.Patch(group.Id, group.Version, group.Fields, group.Fields with { PartOf = member.Id }, Ct)).Problem!.Errors[0].Code.ShouldBe("not-event-based");
        (await _app.Manager.Register.Patch(group.Id, group.Version, group.Fields, group.Fields with { PartOf = group.Id }, Ct)).Problem!.Errors[0].Code.ShouldBe("itself");
    }

    [Fact]
    public async Task Asset_threat_and_vulnerability_are_this_tenants_and_cannot_be_deleted_under_a_risk()
    {
        var adopted = (await _app.Manager.Library.Adopt(["threat/ransomware", "vulnerability/unpatched"], Ct)).Required().Added;
        var asset = await _app.AddAsset();
        RiskFields Based(Guid threat) => new()
        {
            Title = "Data is encrypted",
            Description = "Through a known flaw.",
            Approach = RiskApproach.AssetBased,
            AssetId = asset.Id,
            ThreatId = threat,
            VulnerabilityId = adopted[1].Id,
            Affects = [SecurityAspect.Availability],
            Owner = _app.Named(_app.Rita),
        };
        var risk = (await _app.Manager.Register.Create(Based(adopted[0].Id), Ct)).Required();
        (await _app.Manager.Register.Identify(risk.Id, risk.Version, Ct)).Required().State.ShouldBe(RiskState.Identified);
        (await _app.Manager.Assets.Delete(asset.Id, asset.Version, "Sold it", Ct)).Problem!.Code.ShouldBe("in-use");
        var theirs = (await host.NewTenant().Manager.Library.Adopt(["threat/ransomware"], Ct)).Required().Added[0];
        var refused = await _app.Manager.Register.Create(Based(theirs.Id), Ct);
        (refused.Problem!.Status, refused.Problem.Rule, refused.Problem.Errors[0].Path).ShouldBe((404, "R-0-3", "threatId"));
        (await _app.Manager.Register.Ripple(risk.Id, Ct)).Required().DependsOn.Select(d => d.Relation).ShouldBe(["endangers", "by-threat", "through"], ignoreOrder: true);
    }

    [Fact]
    public async Task Evidence_that_a_file_shows_is_the_tenants_own()
    {
        await _app.ApprovedCriteria();
        var risk = await _app.EvaluatedRisk(4, 4);
        var decision = Given.Treatment(TreatmentOption.Avoid) with { Evidence = [new EvidenceItem { Title = "Contract ended", Kind = EvidenceKind.File, AttachmentId = Guid.NewGuid() }] };
        var refused = await _app.Owner.Register.Treat(risk.Id, risk.Version, decision, Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Path).ShouldBe((404, "evidence[0].attachmentId"));
        decision = decision with { Evidence = [new EvidenceItem { Title = "Page", Kind = EvidenceKind.Url, Text = "javascript:alert(1)" }] };
        (await _app.Owner.Register.Treat(risk.Id, risk.Version, decision, Ct)).Problem!.Code.ShouldBe("address-invalid");
    }

    [Fact]
    public async Task R_6_1_2_12_an_owner_who_left_shows_at_their_risks()
    {
        await _app.ApprovedCriteria();
        var account = Guid.NewGuid();
        var risk = await _app.IdentifiedRisk(f => f with { Owner = new() { Id = account.ToString(), Name = "Lena Gone" } });
        var membership = Guid.NewGuid();
        await _app.Tell(new MemberJoined(membership, account, "Lena Gone", ["risk-owner"]), subjectVersion: 1);
        await _app.Tell(new MemberLeft(membership, account, "Lena Gone", ["risk-owner"], "Moved on"), subjectVersion: 2);
        var read = await Eventually.Answer(async () => (await _app.Manager.Register.Get(risk.Id, Ct)).Required(), r => r.Gaps.Any(g => g.Rule == "R-6.1.2-12"));
        read.Gaps.Single(g => g.Rule == "R-6.1.2-12").Message.ShouldContain("Lena Gone has left");
    }

    [Fact]
    public async Task A_quantitative_rating_is_the_exact_expected_loss()
    {
        await _app.ApprovedCriteria(preset: "quantitative");
        var risk = await _app.IdentifiedRisk();
        var loss = new LossModel { Currency = "EUR", Frequency = new() { Kind = EstimateKind.Fixed, Value = 0.3 }, Primary = new() { Kind = EstimateKind.Lognormal, Low = 10_000, High = 1_000_000 } };
        risk = (await _app.Manager.Register.Rate(risk.Id, risk.Version, new RatingRequest { Kind = RatingKind.Current, Loss = loss, Rationale = "Three in ten years." }, Ct)).Required();
        risk.Ratings[0].Score.ShouldBe(79919.40m);
        risk.Ratings[0].Level.ShouldNotBeNull();
        var none = await _app.Manager.Register.Rate(risk.Id, risk.Version, new RatingRequest { Kind = RatingKind.Current, Rationale = "Three in ten years." }, Ct);
        (none.Problem!.Status, none.Problem.Errors[0].Path).ShouldBe((400, "loss"));
        var absurd = loss with { Primary = new() { Kind = EstimateKind.Lognormal, Low = 1e-262, High = 1e-2 } };
        var refused = await _app.Manager.Register.Rate(risk.Id, risk.Version, new RatingRequest { Kind = RatingKind.Current, Loss = absurd, Rationale = "Three in ten years." }, Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Path, refused.Problem.Code).ShouldBe((400, "loss.primary", "too-large"));
    }

    [Theory]
    [InlineData("""{"title":"x","affects":["all"]}""")]
    [InlineData("""{"title":""}""")]
    [InlineData("""{"title":"x","links":[null]}""")]
    [InlineData("""{"title":"x","existingControls":[null]}""")]
    [InlineData("""{"title":"x","existingControls":[{"control":null}]}""")]
    [InlineData("""{"title":"x","existingControls":[{"control":{"framework":"annexa-2022","code":"A.9.9"}}]}""")]
    [InlineData("""{"title":"x","owner":{"id":"","name":""}}""")]
    [InlineData("""{"title":"x","reviewIntervalMonths":37}""")]
    [InlineData("""{"title":"x","score":5}""")]
    [InlineData("null")]
    public async Task A_body_that_is_no_risk_is_refused_and_never_fails(string body)
    {
        var answer = await _app.Http.PostAsync("api/risks/risks", new StringContent(body, Encoding.UTF8, "application/json"), Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync(Ct));
    }
}
