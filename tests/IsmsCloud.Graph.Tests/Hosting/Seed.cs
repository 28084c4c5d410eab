using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Testing;

namespace IsmsCloud.Graph.Tests.Hosting;

/// <summary>What an organisation has in the services: risks on few assets, treated by few controls, of which the statement tells.</summary>
static class Seed
{
    public const int Risks = 30;

    static readonly string[] Codes = ["A.5.1", "A.8.8", "A.8.13"];

    static readonly Person Somebody = new() { Id = "0192f000-0000-7000-8000-0000000000aa", Name = "Sam Some" };

    public static async Task Fill(IReadOnlyList<IServiceBehind> services, TestPerson writer, string marker, CancellationToken ct)
    {
        HttpClient Http(string name) => services.Single(service => service.Name == name).ClientFor(writer);
        var requirement = await Context(new ContextClient(Http("context")), marker, ct);
        await Task.WhenAll(Risky(new RisksClient(Http("risks")), marker, ct), Controlled(new ControlsClient(Http("controls")), marker, requirement, ct));
    }

    static async Task<Guid> Context(ContextClient context, string marker, CancellationToken ct)
    {
        var party = (await context.Parties.Create(new() { Name = marker, Kind = PartyKind.Customer, Relevance = $"They buy {marker}", Influence = Influence.High }, ct)).Required();
        for (var i = 0; i < 3; i++)
            (await context.Issues.Create(new() { Title = $"{marker} {i}", Side = IssueSide.External, Category = IssueCategory.Market, Effect = IssueEffect.Hinders, RelevanceReason = $"It matters {marker}", Owner = Somebody, NoLinkReason = "Nothing follows from it" }, ct)).Required();
        var requirement = (await context.Requirements.Create(new() { PartyId = party.Id, Title = marker, Text = $"Keep it safe, {marker}", Kind = RequirementKind.Internal, SourceRef = "C-1", Owner = Somebody }, ct)).Required();
        requirement = (await context.Requirements.Analyse(requirement.Id, requirement.Version, "It was read", ct)).Required();
        requirement = (await context.Requirements.Decide(requirement.Id, requirement.Version, AddressedByIsms.Yes, null, ct)).Required();
        return (await context.Requirements.Activate(requirement.Id, requirement.Version, "It binds from now on", ct)).Required().Id;
    }

    static async Task Risky(RisksClient risks, string marker, CancellationToken ct)
    {
        var assets = new List<Guid>();
        for (var i = 0; i < 3; i++)
            assets.Add((await risks.Assets.Create(new() { Name = $"{marker} {i}", Class = AssetClass.Software, Owner = Somebody, Classification = "internal", DependsOn = [.. assets.Take(1)] }, ct)).Required().Id);
        for (var i = 0; i < Risks; i++)
        {
            var risk = (await risks.Register.Create(new()
            {
                Title = $"{marker} {i:00}",
                Approach = RiskApproach.AssetBased,
                AssetId = assets[i % 3],
                Owner = Somebody,
                Affects = [SecurityAspect.Integrity],
                ExistingControls = [new() { Control = new() { Code = Codes[i % 3] } }],
            }, ct)).Required();
            if (i % 5 == 0)
                (await risks.Plan.Create(new() { Risks = [risk.Id], Control = new() { Code = Codes[i % 3] }, Action = $"Do it {marker}", Owner = Somebody, Resources = new() { Text = "A day" }, DueOn = new DateOnly(2027, 1, 1), Evaluation = "We look at it" }, ct)).Required();
        }
    }

    static async Task Controlled(ControlsClient controls, string marker, Guid requirement, CancellationToken ct)
    {
        foreach (var code in Codes)
        {
            var control = (await controls.Controls.Create(new() { Control = new() { Code = code }, Owner = Somebody, Description = marker }, ct)).Required();
            (await controls.Controls.AddEvidence(control.Id, control.Version, new() { Title = marker, Kind = EvidenceKind.Statement, Text = $"It is done {marker}" }, ct)).Required();
        }

        var entries = (await controls.Soa.Workbench(SoaEdition.Edition2022, ct)).Required().Entries;
        foreach (var entry in entries.Where(entry => Codes.Contains(entry.Row.Control.Code)))
        {
            var decided = entry.Fields with { Necessary = true, Reasons = [InclusionReason.Business], ReasonText = $"We want it {marker}", Requirements = entry == entries[0] ? [requirement] : [] };
            // That there is such a requirement is heard from the other service.
            (await Eventually.Answer(() => controls.Soa.Patch(entry.Id, entry.Version, entry.Fields, decided, ct), answer => answer.Problem is not { Status: 404 })).Required();
        }
    }
}
