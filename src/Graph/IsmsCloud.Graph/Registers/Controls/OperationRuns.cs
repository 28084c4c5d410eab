using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class OperationRuns : GraphRegister<OperationRunDto, OperationRunFields>
{
    public OperationRuns()
        : base("OperationRun", "operationRuns", "api/controls/operation-runs", ControlKinds.OperationRun)
    {
        Filter<Guid>("what", "leadsTo");
        Filter<string>("kind", "by");
        Filter<RunResult>("result");
        Sort("ranOn", "periodFrom");
    }
}
