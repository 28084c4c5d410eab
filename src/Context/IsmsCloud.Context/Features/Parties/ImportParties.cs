using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Parties;

internal static class ImportParties
{
    public static ImportPlan<InterestedParty, PartyFields> Plan => new ImportPlan<InterestedParty, PartyFields>(ContextPermissions.Write, p => p.Fields.Name, p => p.Fields, Make, TakeBack)
        .Field("name", null, "stakeholder", "interested party", "party")
        .Field("kind", null, "category", "type", "stakeholder type")
        .Field("isGroup", "Group")
        .Field("relevance", null, "interest in isms", "interest", "why relevant", "expectations")
        .Field("influence", null, "power", "importance", "priority")
        .Field("contact", null, "contact person", "e-mail")
        .Means<PartyKind>(("client", PartyKind.Customer), ("shareholder", PartyKind.Owner), ("staff", PartyKind.Employee), ("employees", PartyKind.Employee), ("vendor", PartyKind.Supplier));

    private static Task<IReadOnlyList<Made<InterestedParty>>> Make(IReadOnlyList<PartyFields> fields, IServiceProvider scope, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Made<InterestedParty>>>([.. fields.Select(InterestedParty.Register)]);

    private static Task<IReadOnlyList<Refusal>> TakeBack(InterestedParty party, string reason, int uses, IServiceProvider scope, CancellationToken ct) =>
        Task.FromResult(party.Delete(reason, uses));
}
