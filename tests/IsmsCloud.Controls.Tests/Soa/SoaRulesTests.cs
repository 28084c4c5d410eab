using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using Shouldly;
using static IsmsCloud.Controls.Tests.Soa.SoaGiven;

namespace IsmsCloud.Controls.Tests.Soa;

public sealed class SoaRulesTests
{
    private static Finding Broken(SoaSubject subject, string code) => SoaRules.Of(subject).Where(f => f.Code == code).ShouldHaveSingleItem();

    [Fact]
    public void Nothing_stands_against_a_complete_statement() => SoaRules.Of(Subject()).ShouldBeEmpty();

    [Theory]
    [InlineData(SoaEdition.Edition2022, 93)]
    [InlineData(SoaEdition.Edition2013, 114)]
    public void Every_control_of_the_edition_has_an_entry_R_6_1_3_1(SoaEdition edition, int count)
    {
        var rows = Rows(edition);
        rows.Count.ShouldBe(count);
        var subject = Subject() with { Edition = edition, Rows = rows };
        SoaRules.Of(subject).ShouldBeEmpty();
        Broken(subject with { Rows = [.. rows.Skip(2)] }, "soa-row-missing").Entries.ShouldBe(rows.Take(2).Select(r => r.Control.Code));
        Broken(subject with { Rows = [.. rows, rows[7]] }, "soa-row-twice").Entries.ShouldBe([rows[7].Control.Code]);
    }

    [Fact]
    public void Own_controls_have_an_entry_too_R_6_1_3_1()
    {
        var subject = Subject() with { Own = [new ControlKey("own", "X-1")] };
        Broken(subject, "soa-row-missing").Entries.ShouldBe(["X-1"]);
        var own = Row("A.5.1") with { Control = new ControlReference { Framework = "own", Code = "X-1", Title = "Own" } };
        SoaRules.Of(subject with { Rows = [.. subject.Rows, own] }).ShouldBeEmpty();
    }

    [Fact]
    public void Two_editions_do_not_mix_R_6_1_3_1()
    {
        var finding = Broken(Subject() with { Rows = [.. Rows(), Row("A.5.1.1", SoaEdition.Edition2013)] }, "editions-mixed");
        (finding.Rule, finding.Severity).ShouldBe(("R-6.1.3-1", GapSeverity.Block));
    }

    [Fact]
    public void Undecided_and_unconfirmed_entries_block_R_6_1_3_1()
    {
        Broken(Subject(Row("A.5.7") with { Necessary = null, Reasons = [], Implementation = null }), "soa-undecided").Entries.ShouldBe(["A.5.7"]);
        Broken(Subject() with { Unconfirmed = ["A.5.8"] }, "soa-migration-unconfirmed").Severity.ShouldBe(GapSeverity.Block);
    }

    [Fact]
    public void A_necessary_control_has_a_reason_R_6_1_3_2()
    {
        Broken(Subject(Row("A.5.7") with { Reasons = [] }, Row("A.5.8") with { Reasons = [] }), "soa-reason-missing").Entries.ShouldBe(["A.5.7", "A.5.8"]);
        Broken(Subject(Row("A.5.7") with { ReasonText = "n/a" }), "soa-reason-hollow").Entries.ShouldBe(["A.5.7"]);
        SoaRules.Of(Subject(Row("A.5.7") with { ReasonText = "The board asked for it." })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("–")]
    [InlineData("N/A")]
    [InlineData("n. a.")]
    [InlineData("none")]
    [InlineData("Not applicable.")]
    [InlineData("OUTSOURCED   development")]
    [InlineData("No code")]
    public void An_exclusion_has_a_justification_that_says_something_R_6_1_3_2(string? why)
    {
        Broken(Subject(Excluded("A.8.30", why)), "soa-justification-missing").Entries.ShouldBe(["A.8.30"]);
        SoaRules.Of(Subject(Excluded("A.8.30"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_legal_reason_without_its_requirement_is_shown_R_6_1_3_2()
    {
        var legal = Row("A.5.34") with { Reasons = [InclusionReason.Legal] };
        Broken(Subject(legal), "soa-requirement-unnamed").Severity.ShouldBe(GapSeverity.Warn);
        SoaRules.Of(Subject(legal with { Requirements = [new SoaRequirement(Guid.CreateVersion7(), "Law", "legal", true)] })).ShouldBeEmpty();
    }

    [Fact]
    public void A_necessary_control_says_whether_it_is_implemented_R_6_1_3_3()
    {
        Broken(Subject(Row("A.5.7") with { Implementation = null }), "soa-implementation-missing").Severity.ShouldBe(GapSeverity.Block);
        var no = Row("A.5.7") with { Implementation = SoaImplementation.No };
        Broken(Subject(no), "soa-implementation-unplanned").Severity.ShouldBe(GapSeverity.Gap);
        SoaRules.Of(Subject(no with { PlannedFor = new DateOnly(2027, 1, 31) })).ShouldBeEmpty();
    }

    [Fact]
    public void No_control_under_a_live_risk_is_excluded_R_6_1_3_4()
    {
        var risk = Risk("A.8.30");
        Broken(Subject(Excluded("A.8.30") with { Risks = [risk.Risk] }) with { Risks = [risk] }, "control-under-live-risk").Entries.ShouldBe(["A.8.30"]);
        // A signed copy may be older than the risk.
        Broken(Subject(Excluded("A.8.30")) with { Risks = [risk] }, "soa-treatment-missed").Severity.ShouldBe(GapSeverity.Block);
        SoaRules.Of(Subject() with { Risks = [risk] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_treatment_that_names_a_control_of_another_catalogue_needs_its_row_R_6_1_3_4() =>
        Broken(Subject() with { Risks = [Risk("nist-sp-800-53/AC-1")] }, "soa-treatment-missed").Entries.ShouldBe(["AC-1"]);

    [Fact]
    public void Risk_treatment_is_a_reason_only_under_a_live_risk_R_6_1_3_4()
    {
        var risk = Risk("A.5.7");
        var treated = Row("A.5.7") with { Reasons = [InclusionReason.RiskTreatment] };
        Broken(Subject(treated), "soa-reason-without-risk").Entries.ShouldBe(["A.5.7"]);
        Broken(Subject(treated with { Risks = [risk.Risk] }), "soa-treatment-past").Entries.ShouldBe(["A.5.7"]);
        SoaRules.Of(Subject(treated with { Risks = [risk.Risk] }) with { Risks = [risk] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_treatment_that_names_the_old_number_counts_for_the_new_one_R_6_1_3_4()
    {
        var risk = Risk("annexa-2013/A.9.2.3");
        Broken(Subject() with { Risks = [risk] }, "soa-treatment-of-other-edition").Severity.ShouldBe(GapSeverity.Warn);
        Broken(Subject(Excluded("A.8.2")) with { Risks = [risk] }, "soa-treatment-missed").Entries.ShouldBe(["A.8.2"]);
    }

    [Fact]
    public void The_comparison_with_Annex_A_is_recorded_after_the_last_change_R_6_1_3_5()
    {
        Broken(Subject() with { Header = Header() with { Comparison = null } }, "soa-not-compared").Rule.ShouldBe("R-6.1.3-5");
        Broken(Subject() with { Header = Header() with { NecessaryChangedAt = Now.AddSeconds(1) } }, "soa-comparison-outdated").Severity.ShouldBe(GapSeverity.Block);
        var omitted = Header(c => c with { OmissionsFound = [new ControlReference { Code = "A.8.30" }] });
        Broken(Subject(Excluded("A.8.30")) with { Header = omitted }, "soa-omission-open").Entries.ShouldBe(["A.8.30"]);
        SoaRules.Of(Subject() with { Header = omitted }).ShouldBeEmpty();
    }

    [Fact]
    public void A_header_names_scope_criteria_run_and_day()
    {
        var empty = Subject() with { Header = Header() with { Fields = new SoaVersionFields { Edition = SoaEdition.Edition2022 } } };
        SoaRules.Of(empty).Select(f => f.Code).ShouldBe(["soa-scope-missing", "soa-criteria-missing", "soa-run-missing", "soa-day-missing"]);
    }

    [Fact]
    public void More_than_a_quarter_excluded_wants_a_look_R_6_1_3_9()
    {
        var codes = BuiltIn.AnnexA2022.Controls.Where(c => c.Theme is "Technological").Select(c => c.Code).ToList();
        SoaRules.Of(Subject([.. codes.Take(23).Select(code => Excluded(code))])).ShouldBeEmpty();
        Broken(Subject([.. codes.Take(24).Select(code => Excluded(code))]), "soa-many-excluded").Severity.ShouldBe(GapSeverity.Warn);
    }

    [Theory]
    [InlineData("A.5.1", true)]
    [InlineData("A.5.25", true)]
    [InlineData("A.6.8", true)]
    [InlineData("A.6.7", false)]
    public void Exclusions_of_what_almost_all_need_want_a_look_R_6_1_3_9(string code, bool shown) =>
        SoaRules.Of(Subject(Excluded(code))).Any(f => f.Rule == "R-6.1.3-9").ShouldBe(shown);

    [Theory]
    [InlineData("All development is outsourced to a partner.", true)]
    [InlineData("Our cloud provider does it for us.", true)]
    [InlineData("Done by the Cloud-Service-Provider.", true)]
    [InlineData("We are cloudless, and provide nothing.", false)]
    [InlineData("Nothing is resourced outside.", false)]
    public void What_others_carry_out_stays_necessary_R_6_1_3_10(string why, bool shown) =>
        SoaRules.Of(Subject(Excluded("A.8.30", why))).Any(f => f.Rule == "R-6.1.3-10" && f.Severity is GapSeverity.Warn).ShouldBe(shown);

    [Fact]
    public void A_refusal_names_the_rule_and_every_entry_that_breaks_it()
    {
        var refusal = SoaRules.Refusals(SoaRules.Of(Subject(Row("A.5.7") with { Reasons = [] }, Row("A.8.8") with { Reasons = [] }))).ShouldHaveSingleItem();
        (refusal.Rule, refusal.Code).ShouldBe(("R-6.1.3-2", "soa-reason-missing"));
        refusal.Message.ShouldContain("(A.5.7, A.8.8)");
    }
}
