using IsmsCloud.Controls.Contracts;
using IsmsCloud.Graph.Registers.Risks;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class Changes : GraphRegister<ChangeDto, ChangeFields>
{
    public Changes()
        : base("Change", "changes", "api/controls/changes", ControlKinds.Change)
    {
        Filter<ChangeState>("state");
        Filter<bool>("planned", "significant", "open", "overdue");
        Filter<string>("owner", "category");
        Filter<Guid>("risk", "leadsTo", "import");
        Sort("title", "plannedFor", "implementedOn");
        Each<RiskRegister>("risks", change => References.Touched(change).Select(link => link.Id), "Risks that it touches.");
    }
}
