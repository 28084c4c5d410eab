using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class Provisions : GraphRegister<ProvisionDto, ProvisionFields>
{
    public Provisions()
        : base("ExternalProvision", "externalProvisions", "api/controls/external-provisions", ControlKinds.ExternalProvision)
    {
        Filter<ProvisionState>("state");
        Filter<ProvisionKind>("what");
        Filter<Criticality>("criticality");
        Filter<ProvisionControl>("controlMethod");
        Filter<string>("owner");
        Filter<bool>("inScope", "overdue");
        Filter<Guid>("leadsTo", "import");
        Sort("name", "nextReviewOn", "criticality");
    }
}
