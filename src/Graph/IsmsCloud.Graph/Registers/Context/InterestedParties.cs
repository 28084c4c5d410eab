using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Graph.Registers.Context;

internal sealed class InterestedParties : GraphRegister<PartyDto, PartyFields>
{
    public InterestedParties()
        : base("InterestedParty", "interestedParties", "api/context/interested-parties", RecordKinds.InterestedParty)
    {
        Filter<PartyKind>("kind");
        Filter<Influence>("influence");
        Filter<bool>("group");
        Filter<Guid>("leadsTo", "import");
        Sort("name");
        Rename("Requirements", "requirementCount");
        Naming<Requirements, RequirementDto>("requirements", "party", requirement => requirement.Fields.PartyId is { } id ? [id] : [], "What it asks for.");
        Naming<Interfaces, InterfaceDto>("interfaces", "party", one => one.Fields.PartyId is { } id ? [id] : [], "Interfaces on whose other side it stands.");
    }
}
