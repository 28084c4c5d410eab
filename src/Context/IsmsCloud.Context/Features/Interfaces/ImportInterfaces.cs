using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Interfaces;

internal static class ImportInterfaces
{
    public static ImportPlan<InterfaceDependency, InterfaceFields> Plan => new ImportPlan<InterfaceDependency, InterfaceFields>(ContextPermissions.Write, i => i.Fields.Name, i => i.Fields, Make, TakeBack)
        .Field("name", null, "interface", "dependency")
        .Field("kind", null, "type", "category")
        .Field("inside", null, "our side", "internal side")
        .Field("outside", null, "other side", "external side")
        .Refers("partyId", RecordKinds.InterestedParty, "Party", "interested party", "counterparty")
        .Means<InterfaceDirection>(("in", InterfaceDirection.Inbound), ("out", InterfaceDirection.Outbound), ("bidirectional", InterfaceDirection.Both));

    private static Task<IReadOnlyList<Made<InterfaceDependency>>> Make(IReadOnlyList<InterfaceFields> fields, IServiceProvider scope, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Made<InterfaceDependency>>>([.. fields.Select(InterfaceDependency.Record)]);

    private static Task<IReadOnlyList<Refusal>> TakeBack(InterfaceDependency found, string reason, int uses, IServiceProvider scope, CancellationToken ct) =>
        Task.FromResult(found.Delete(reason));
}
