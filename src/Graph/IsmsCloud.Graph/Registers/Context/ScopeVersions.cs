using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Graph.Registers.Context;

internal sealed class ScopeVersions : GraphRegister<ScopeVersionDto, ScopeFields>
{
    public ScopeVersions()
        : base("ScopeVersion", "scopeVersions", "api/context/scope-versions", RecordKinds.ScopeVersion)
    {
        Filter<ScopeState>("state");
        Filter<Guid>("leadsTo");
        Sort("effectiveFrom");
        Rename("Issues", "issueRefs");
        Rename("Requirements", "requirementRefs");
        Rename("Interfaces", "interfaceRefs");
        Each<Issues>("consideredIssues", version => version.Fields.ConsideredIssues, "Issues that were considered (R-4.3-1).");
        Each<Requirements>("consideredRequirements", version => version.Fields.ConsideredRequirements, "Requirements that were considered (R-4.3-1).");
        Each<Interfaces>("interfaces", version => version.Fields.Interfaces, "Interfaces and dependencies that it lists.");
    }
}
