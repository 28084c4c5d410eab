using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Graph.Registers.Context;

internal sealed class Interfaces : GraphRegister<InterfaceDto, InterfaceFields>
{
    public Interfaces()
        : base("Interface", "interfaces", "api/context/interfaces", RecordKinds.Interface)
    {
        Filter<InterfaceKind>("kind");
        Filter<InterfaceDirection>("direction");
        Filter<Guid>("party");
        Filter<string>("owner");
        Filter<Guid>("leadsTo", "import");
        Sort("name");
        One<InterestedParties>("party", one => one.Fields.PartyId, "The interested party on the other side.");
        Naming<ScopeVersions, ScopeVersionDto>("scopeVersions", "leadsTo", version => version.Fields.Interfaces, "Versions of the scope that list it.");
    }
}
