using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class SoaVersions : GraphRegister<SoaVersionDto, SoaVersionFields>
{
    public SoaVersions()
        : base("SoaVersion", "soaVersions", "api/controls/soa/versions", ControlKinds.SoaVersion)
    {
        Filter<VersionState>("state");
        Filter<SoaEdition>("edition");
        Filter<Guid>("leadsTo");
        Sort("number", "effectiveFrom");
    }
}
