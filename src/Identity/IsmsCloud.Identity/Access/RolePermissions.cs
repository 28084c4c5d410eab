using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Risks.Contracts;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Access;

/// <summary>
/// What each role may do. The owner administers and approves nothing (SD-7): somebody who runs a small organisation
/// alone holds further roles beside it.
/// </summary>
internal static class RolePermissions
{
    private static readonly string[] Read = [IdentityPermissions.OrganisationRead, ContextPermissions.Read, RiskPermissions.Read, ControlPermissions.Read];

    private static readonly Dictionary<string, string[]> Table = new()
    {
        [Owner] =
        [
            .. Read, IdentityPermissions.OrganisationManage, IdentityPermissions.MembersManage, IdentityPermissions.ClientsManage,
            IdentityPermissions.EngagementsManage, IdentityPermissions.PortfolioRead,
        ],
        [IsmsManager] =
        [
            .. Read, ContextPermissions.Write, ContextPermissions.Decide, RiskPermissions.Write, RiskPermissions.Assess, RiskPermissions.Evaluate,
            ControlPermissions.Write, ControlPermissions.Operate, ControlPermissions.PrepareSoa, ControlPermissions.ApproveChange, IdentityPermissions.PortfolioRead,
        ],
        [TopManagement] =
        [
            .. Read, ContextPermissions.Decide, ContextPermissions.ApproveScope, RiskPermissions.Assess, RiskPermissions.Treat, RiskPermissions.Accept, RiskPermissions.ApproveCriteria,
            ControlPermissions.ApproveSoa, ControlPermissions.ApproveChange,
        ],
        [RiskOwner] = [.. Read, RiskPermissions.Assess, RiskPermissions.Treat, RiskPermissions.Accept],
        [ControlOwner] = [.. Read, ControlPermissions.Operate],
        [InternalAuditor] = [.. Read],
        [Contributor] = [.. Read, ContextPermissions.Write, RiskPermissions.Write, RiskPermissions.Assess, ControlPermissions.Write, ControlPermissions.Operate],
        [Reader] = [.. Read],
    };

    /// <summary>Everything that an API client can be given: what people decide in person is not among it.</summary>
    public static IReadOnlyList<string> ForClients { get; } =
        [.. Read, ContextPermissions.Write, RiskPermissions.Write, RiskPermissions.Assess, ControlPermissions.Write, ControlPermissions.Operate, IdentityPermissions.PortfolioRead];

    public static IReadOnlyList<string> Of(IEnumerable<string> roles) =>
        [.. roles.Where(Table.ContainsKey).SelectMany(r => Table[r]).Distinct().Order(StringComparer.Ordinal)];
}
