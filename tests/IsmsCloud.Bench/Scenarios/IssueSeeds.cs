using System.Globalization;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>Fills a tenant with issues, by the same door that the service writes through.</summary>
sealed class IssueSeeds(string mongo)
{
    const int Bulk = 5000;

    public async Task Put(Guid organisation, int count, CancellationToken ct)
    {
        // The events of imported records go out by the service's own dispatcher, which finds them unsent.
        var services = new ServiceCollection().AddLogging().AddSingleton<IEventPublisher, NoPublisher>()
            .AddRevisions(new RevisionOptions { ConnectionString = mongo, Database = "context" }, typeof(Issue).Assembly);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(Caller.System(new TenantId(organisation), "bench"));
        var store = scope.ServiceProvider.GetRequiredService<RevisionStore<Issue>>();
        foreach (var chunk in Enumerable.Range(0, count).Chunk(Bulk))
            await store.SaveMany([.. chunk.Select(Make)], ct);
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

    sealed class NoPublisher : IEventPublisher
    {
        public string NameOf(object integrationEvent) => throw new InvalidOperationException("Seeds carry no events.");

        public Task Publish(OutgoingEvent integrationEvent, CancellationToken ct) => throw new InvalidOperationException("Seeds carry no events.");
    }
}
