using IsmsCloud.Context.Contracts;
using IsmsCloud.Http.Client;
using IsmsCloud.Records;
using Shouldly;

namespace IsmsCloud.Context.Tests.Service;

public sealed class RequirementsOverHttpTests(ContextHost host)
{
    private readonly ContextApp _app = host.NewTenant();
    private static CancellationToken Ct => ContextApp.Ct;

    [Fact]
    public async Task R_4_2_2_an_undecided_requirement_does_not_become_active()
    {
        var r = await _app.CaptureRequirement();
        r = (await _app.Manager.Requirements.Analyse(r.Id, r.Version, "We read it", Ct)).Required();
        var refused = await _app.Manager.Requirements.Activate(r.Id, r.Version, "It binds us", Ct);
        (refused.Problem!.Status, refused.Problem.Rule).ShouldBe((422, "R-4.2-2"));
    }

    [Fact]
    public async Task R_4_2_3_a_no_to_the_law_waits_for_top_management_and_goes_stale_when_the_law_changes()
    {
        var r = await _app.CaptureRequirement();
        r = (await _app.Manager.Requirements.Decide(r.Id, r.Version, AddressedByIsms.No, "The group's legal department handles it", Ct)).Required();
        r.ProposedDecision.ShouldNotBeNull();
        r.AddressedByIsms.ShouldBe(AddressedByIsms.Undecided);
        (await _app.Manager.Requirements.ApproveDecision(r.Id, r.Version, r.ContentHash, null, Ct)).Problem!.Rule.ShouldBe("R-0-2");
        r = (await _app.Director.Requirements.ApproveDecision(r.Id, r.Version, r.ContentHash, "Agreed", Ct)).Required();
        (r.AddressedByIsms, r.DecisionApproval!.Stale, r.DecisionApproval.ContentHash).ShouldBe((AddressedByIsms.No, false, r.ContentHash));
        r = (await _app.Manager.Requirements.Patch(r.Id, r.Version, r.Fields, r.Fields with { Text = "Within 24 hours" }, Ct)).Required();
        r.DecisionApproval!.Stale.ShouldBeTrue();
        r.Gaps.ShouldContain(g => g.Rule == "R-4.2-3");
    }

    [Fact]
    public async Task A_requirement_belongs_to_a_party_of_the_tenant()
    {
        var foreign = await host.NewTenant().RegisterParty();
        var refused = await _app.Manager.Requirements.Create(Some.Requirement(foreign.Id), Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Path).ShouldBe((404, "partyId"));
    }

    [Fact]
    public async Task R_0_3_the_text_of_the_law_is_a_file_of_the_tenant()
    {
        var foreign = await File(host.NewTenant());
        var r = await _app.CaptureRequirement();
        var refused = await _app.Manager.Requirements.Patch(r.Id, r.Version, r.Fields, r.Fields with { ExternalDocument = Law(foreign) }, Ct);
        (refused.Problem!.Status, refused.Problem.Rule, refused.Problem.Errors[0].Path).ShouldBe((404, "R-0-3", "externalDocument.attachmentId"));
        var own = await File(_app);
        (await _app.Manager.Requirements.Patch(r.Id, r.Version, r.Fields, r.Fields with { ExternalDocument = Law(own) }, Ct)).Required().Fields.ExternalDocument!.AttachmentId.ShouldBe(own);

        static async Task<Guid> File(ContextApp app) =>
            (await app.Manager.Upload("gdpr.pdf", "application/pdf", new MemoryStream("%PDF-1.7 law"u8.ToArray()), Ct)).Required().Id;

        static ExternalDocument Law(Guid file) => new() { Title = "GDPR", AttachmentId = file };
    }

    [Fact]
    public async Task A_party_with_a_live_requirement_is_not_deleted()
    {
        var r = await _app.ActiveRequirement();
        var party = (await _app.Manager.Parties.Get(r.Fields.PartyId!.Value, Ct)).Required();
        party.Requirements.ShouldBe(1);
        (await _app.Manager.Parties.Delete(party.Id, party.Version, "We parted", Ct)).Problem!.Code.ShouldBe("party-has-requirements");
        (await _app.Manager.Requirements.End(r.Id, r.Version, "Contract is over", null, Ct)).Required().State.ShouldBe(RequirementState.Ended);
        (await _app.Manager.Parties.Delete(party.Id, party.Version, "We parted", Ct)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Coverage_tells_the_covered_the_uncovered_and_the_undecided_apart()
    {
        await _app.ActiveRequirement();
        await _app.ActiveRequirement(f => f with { Fulfils = [], Title = "Nobody does it" });
        await _app.CaptureRequirement(f => f with { Kind = RequirementKind.Expectation });
        var coverage = (await _app.Manager.Reports.RequirementCoverage(Ct)).Required();
        (coverage.Requirements, coverage.Addressed, coverage.Covered, coverage.Undecided).ShouldBe((3, 2, 1, 1));
        coverage.Entries.Single(e => e.Covered == false).Requirement.Title.ShouldBe("Nobody does it");
        (await _app.Manager.Reports.LegalRegister(Ct)).Required().Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task R_4_2_4_a_draft_of_the_scope_fulfils_until_it_is_superseded()
    {
        var scope = await _app.ApprovedScope();
        var r = await _app.ActiveRequirement(f => f with { Fulfils = [new() { Kind = "scope-version", Id = scope.Id, Type = "fulfilled-by" }] });
        r.Gaps.ShouldBeEmpty();
        await _app.ApprovedScope();
        (await _app.Manager.Requirements.Get(r.Id, Ct)).Required().Gaps.ShouldHaveSingleItem().Rule.ShouldBe("R-4.2-4");
    }

    [Fact]
    public async Task The_register_filters_by_party_and_by_what_awaits_approval()
    {
        var r = await _app.CaptureRequirement();
        await _app.CaptureRequirement();
        await _app.Manager.Requirements.Decide(r.Id, r.Version, AddressedByIsms.No, "The group's legal department handles it", Ct);
        (await Ids(new RegisterQuery().Where("party", r.Fields.PartyId.ToString()!))).ShouldBe([r.Id]);
        (await Ids(new RegisterQuery().Where("awaitsApproval", "true"))).ShouldBe([r.Id]);

        async Task<IEnumerable<Guid>> Ids(RegisterQuery query) => (await _app.Manager.Requirements.List(query, Ct)).Required().Items.Select(i => i.Id);
    }
}
