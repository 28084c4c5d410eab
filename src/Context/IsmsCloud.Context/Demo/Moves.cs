using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Features.Scope;
using IsmsCloud.Http;
using IsmsCloud.Stories;

namespace IsmsCloud.Context.Demo;

/// <summary>What can be done in a story, as the endpoints do it. Nothing is ever deleted.</summary>
internal static class Moves
{
    public static readonly IReadOnlyDictionary<string, Func<Turn, CancellationToken, Task>> All = new Dictionary<string, Func<Turn, CancellationToken, Task>>
    {
        ["issue.identify"] = (turn, ct) => turn.Create(Issue.Identify(turn.Says<IssueFields>(), turn.Today), ct),
        ["issue.revise"] = (turn, ct) => turn.Change<Issue>(issue => issue.Revise(turn.Says(issue.Fields)), ct),
        ["issue.judge"] = (turn, ct) => turn.Change<Issue>(issue => issue.Judge(turn.Says<RelevanceRequest>()), ct),
        ["issue.retire"] = (turn, ct) => turn.Change<Issue>(issue => issue.Retire(turn.Says<Because>()), ct),
        ["issue.review"] = (turn, ct) => turn.Change<Issue>(issue => issue.Review(turn.Says<ReviewRequest>(), turn.By, turn.Now, turn.Today), ct),

        ["climate.decide"] = (turn, ct) => turn.Create(ClimateDecision.Decide(turn.Says<ClimateFields>(), turn.By, turn.Today), ct),
        ["climate.link"] = (turn, ct) => turn.Change<ClimateDecision>(decision => decision.LinkIssues(turn.Says<ClimateIssuesRequest>()), ct),

        ["party.register"] = (turn, ct) => turn.Create(InterestedParty.Register(turn.Says<PartyFields>()), ct),
        ["party.revise"] = (turn, ct) => turn.Change<InterestedParty>(party => party.Revise(turn.Says(party.Fields)), ct),

        ["requirement.capture"] = (turn, ct) => turn.Create(Requirement.Capture(turn.Says<RequirementFields>(), turn.Today), ct),
        ["requirement.revise"] = (turn, ct) => turn.Change<Requirement>(r => r.Revise(turn.Says(r.Fields), turn.Profile), ct),
        ["requirement.analyse"] = (turn, ct) => turn.Change<Requirement>(r => r.Analyse(turn.Says<Because>()), ct),
        ["requirement.decide"] = (turn, ct) => turn.Change<Requirement>(r => r.Decide(turn.Says<DecisionRequest>(), turn.By, turn.Today, turn.Profile), ct),
        ["requirement.approve"] = (turn, ct) => turn.Change<Requirement>(
            r => r.ApproveDecision(turn.Says<ApproveDecisionRequest>() with { ContentHash = r.ContentHash }, turn.Caller, turn.Profile, turn.Now), ct),
        ["requirement.activate"] = (turn, ct) => turn.Change<Requirement>(r => r.Activate(turn.Says<Because>(), turn.Profile), ct),
        ["requirement.end"] = (turn, ct) => turn.Change<Requirement>(r => r.End(turn.Says<EndRequirementRequest>(), turn.Profile), ct),
        ["requirement.review"] = (turn, ct) => turn.Change<Requirement>(r => r.Review(turn.Says<ReviewRequest>(), turn.By, turn.Now, turn.Today, turn.Profile), ct),

        ["interface.record"] = (turn, ct) => turn.Create(InterfaceDependency.Record(turn.Says<InterfaceFields>()), ct),
        ["interface.revise"] = (turn, ct) => turn.Change<InterfaceDependency>(border => border.Revise(turn.Says(border.Fields)), ct),

        ["process.add"] = (turn, ct) => turn.Create(IsmsProcess.Add(turn.Says<ProcessFields>(), turn.Today), ct),
        ["process.revise"] = (turn, ct) => turn.Change<IsmsProcess>(process => process.Revise(turn.Says(process.Fields)), ct),
        ["process.run"] = (turn, ct) => turn.Change<IsmsProcess>(process => process.RecordRun(turn.Says<RunRequest>(), turn.By, turn.Today), ct),

        ["scope.draft"] = (turn, ct) => turn.Create(ScopeVersion.Draft(turn.Says<ScopeFields>(), turn.By), ct),
        ["scope.draft-next"] = DraftNext,
        ["scope.revise"] = (turn, ct) => turn.Change<ScopeVersion>(version => version.Revise(turn.Says(version.Fields), turn.By), ct),
        ["scope.submit"] = (turn, ct) => turn.Change<ScopeVersion>(async version => version.Submit(turn.By, await turn.Get<ScopeDocuments>().Generate(version, ct)), ct),
        ["scope.return"] = (turn, ct) => turn.Change<ScopeVersion>(version => version.Return(turn.Says<ReturnRequest>(), turn.Caller), ct),
        ["scope.approve"] = Approve,
        ["scope.bring-into-effect"] = BringIntoEffect,
    };

    /// <summary>The next version begins with what the one in force says.</summary>
    private static async Task DraftNext(Turn turn, CancellationToken ct)
    {
        var former = await turn.Get<ScopeSuccession>().Current(ct) ?? throw new InvalidOperationException("No version is in force.");
        await turn.Create(ScopeVersion.Draft(turn.Says(former.Fields), turn.By), ct);
    }

    private static async Task Approve(Turn turn, CancellationToken ct)
    {
        await turn.Change<ScopeVersion>(
            async version => version.Approve(
                turn.Says<ApproveScopeRequest>() with { ContentHash = version.ContentHash }, turn.Caller, await turn.Get<ScopeGroundsReader>().Of(version, ct), turn.Profile, turn.Now),
            ct);
        await turn.Get<ScopeSuccession>().LeaveTheNewest(ct);
    }

    private static async Task BringIntoEffect(Turn turn, CancellationToken ct)
    {
        await turn.Change<ScopeVersion>(version => version.TakeEffect(turn.Today, turn.Now), ct);
        await turn.Get<ScopeSuccession>().LeaveTheNewest(ct);
    }
}
