using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Graph.Registers.Controls;

namespace IsmsCloud.Graph.Registers.Context;

internal sealed class Processes : GraphRegister<ProcessDto, ProcessFields>
{
    public Processes()
        : base("IsmsProcess", "processes", "api/context/processes", RecordKinds.Process)
    {
        Filter<string>("owner", "clause");
        Filter<Guid>("leadsTo");
        Sort("name", "lastRunOn");
        Naming<OperationRuns, OperationRunDto>("operationRuns", "what", run => run.Fields.What is { } what ? [what.Id] : [], "Runs that were recorded with evidence (8.1).");
    }
}
