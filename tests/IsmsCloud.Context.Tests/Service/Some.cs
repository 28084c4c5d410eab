using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Tests.Service;

/// <summary>Believable fields.</summary>
internal static class Some
{
    private static readonly Person Ann = new() { Id = "ann", Name = "Ann Weiss" };

    public static IssueFields Issue => new()
    {
        Title = "Attacks on suppliers grow",
        Side = IssueSide.External,
        Category = IssueCategory.ThreatLandscape,
        Effect = IssueEffect.Hinders,
        RelevanceReason = "Two suppliers run our production",
        Affects = [IssueAffects.Availability, IssueAffects.Scope],
        Owner = Ann,
    };

    public static PartyFields Party => new()
    {
        Name = "Data protection authority",
        Kind = PartyKind.Regulator,
        Relevance = "It can fine us",
        Influence = Influence.High,
    };

    public static InterfaceFields Interface => new()
    {
        Name = "Hosting",
        Direction = InterfaceDirection.Both,
        Kind = InterfaceKind.Supplier,
        Inside = "Operations",
        Outside = "The data centre of a supplier",
        Owner = Ann,
        RiskAddressedBy = new RecordLink { Kind = "control", Id = Guid.CreateVersion7(), Title = "A.5.19" },
    };

    public static RequirementFields Requirement(Guid party) => new()
    {
        PartyId = party,
        Title = "Report breaches within 72 hours",
        Text = "The authority hears of a breach of personal data within 72 hours.",
        Kind = RequirementKind.Legal,
        SourceRef = "GDPR Art. 33",
        ExternalDocument = new ExternalDocument { Title = "GDPR" },
        Owner = Ann,
        Fulfils = [new RecordLink { Kind = "control", Id = Guid.CreateVersion7(), Title = "A.5.24", Type = "fulfilled-by" }],
    };

    public static ScopeFields Scope(Guid issue, Guid requirement, Guid border) => new()
    {
        Statement = "The development and operation of the Acme platform.",
        OrganisationalUnits = ["Development", "Operations"],
        Locations = ["Berlin"],
        Processes = ["Software delivery"],
        InformationAndTechnology = ["Customer data", "Production cluster"],
        ConsideredIssues = [issue],
        ConsideredRequirements = [requirement],
        Interfaces = [border],
        EffectiveFrom = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1)),
    };

    public static ProcessFields Process => new() { Name = "Backup", Purpose = "Restore what is lost", ClauseRefs = ["8.1", "A.8.13"] };
}
