using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Graph.Registers.Controls;

namespace IsmsCloud.Graph.Registers.Context;

internal sealed class Requirements : GraphRegister<RequirementDto, RequirementFields>
{
    public Requirements()
        : base("Requirement", "requirements", "api/context/requirements", RecordKinds.Requirement)
    {
        Filter<RequirementState>("state");
        Filter<RequirementKind>("kind");
        Filter<AddressedByIsms>("addressedByIsms");
        Filter<Guid>("party");
        Filter<string>("owner");
        Filter<bool>("climateRelated", "awaitsApproval");
        Filter<Guid>("leadsTo", "import");
        Sort("title", "nextReviewOn");
        One<InterestedParties>("party", requirement => requirement.Fields.PartyId, "Whose requirement it is.");
        One<Requirements>("supersededBy", requirement => requirement.SupersededBy, "The requirement that took its place.");
        Naming<SoaEntries, SoaEntryDto>("soaEntries", "leadsTo", entry => entry.Fields.Requirements, "Entries of the statement of applicability that it justifies.");
        Naming<ScopeVersions, ScopeVersionDto>("scopeVersions", "leadsTo", version => version.Fields.ConsideredRequirements, "Versions of the scope that considered it.");
    }
}
