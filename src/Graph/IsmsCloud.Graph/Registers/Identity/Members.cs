using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Graph.Registers.Identity;

internal sealed class Members : GraphRegister<MemberDto, MemberFields>
{
    public Members()
        : base("Member", "members", "api/identity/members", null)
    {
        Filter<Guid>("account");
        Words("role", [.. RoleNames.All]);
        Sort("name", "since");
    }
}
