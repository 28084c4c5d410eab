using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class IsmsChanges : GraphRegister<IsmsChangeDto, IsmsChangeFields>
{
    public IsmsChanges()
        : base("IsmsChange", "ismsChanges", "api/controls/isms-changes", ControlKinds.IsmsChange)
    {
        Filter<IsmsChangeState>("state");
        Filter<bool>("open", "overdue");
        Filter<Guid>("leadsTo");
        Sort("what", "plannedFor");
    }
}
