using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Reading;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Requirements;

internal static class ImportRequirements
{
    public static ImportPlan<Requirement, RequirementFields> Plan => new ImportPlan<Requirement, RequirementFields>(ContextPermissions.Write, r => r.Fields.Title, r => r.Fields, Make, TakeBack)
        .Refers("partyId", RecordKinds.InterestedParty, "Party", "stakeholder", "interested party")
        .Field("title", null, "requirement", "derived requirement", "need")
        .Field("text", null, "derived requirement", "requirement text", "description", "need")
        .Field("kind", null, "type", "category")
        .Field("sourceRef", "Source", "reference", "law", "quelle")
        .Field("externalDocument.title", "Document").Field("externalDocument.edition", "Edition")
        .Field("reviewIntervalMonths", "Review interval (months)", "review interval")
        .Means<RequirementKind>(("law", RequirementKind.Legal), ("statutory", RequirementKind.Legal), ("regulation", RequirementKind.Regulatory), ("contract", RequirementKind.Contractual));

    private static async Task<IReadOnlyList<Made<Requirement>>> Make(IReadOnlyList<RequirementFields> fields, IServiceProvider scope, CancellationToken ct)
    {
        var today = await scope.GetRequiredService<Profiles>().Today(ct);
        return [.. fields.Select(f => Requirement.Capture(f, today))];
    }

    private static async Task<IReadOnlyList<Refusal>> TakeBack(Requirement requirement, string reason, int uses, IServiceProvider scope, CancellationToken ct) =>
        requirement.Delete(reason, await scope.GetRequiredService<Citations>().ByApprovedScope(requirement.Id, ct));
}
