using System.Globalization;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>Fills a tenant with issues, by the same door that the service writes through.</summary>
sealed class IssueSeeds(string mongo)
{
    const int Bulk = 5000;

    public async Task Put(Guid organisation, int count, CancellationToken ct)
    {
        await using var door = new Door(mongo, "context", organisation, typeof(Issue).Assembly);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(Bulk))
            await door.To<Issue>().SaveMany([.. chunk.Select(Make)], ct);
    }

    public static IssueFields Fields(int number) => new()
    {
        Title = $"Issue {number.ToString(CultureInfo.InvariantCulture)}: suppliers change faster than we assess them",
        Description = "Suppliers of hosting and payment change their subcontractors several times a year; assessments happen once.",
        Side = IssueSide.External,
        Category = IssueCategory.Supplier,
        Effect = IssueEffect.Hinders,
        RelevanceReason = "Data of customers is processed by parties that nobody has assessed.",
        Owner = new Person { Id = "bench", Name = "Bench" },
        NoLinkReason = "Kept under observation.",
    };

    static Issue Make(int number) => Issue.Identify(Fields(number), new DateOnly(2026, 1, 1)).Value!;
}
