using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Graph.Registers.Identity;

/// <summary>A register of one, which is read as <c>organisation</c>.</summary>
internal sealed class Organisations() : GraphRegister<OrganisationDto, OrganisationFields>("Organisation", "organisations", "api/identity/organisations", null)
{
    public override bool IsListed => false;
}
