namespace IsmsCloud.Identity.Contracts;

/// <summary>What may be done to an organisation's own set-up.</summary>
public static class IdentityPermissions
{
    /// <summary>See the organisation's settings and its people.</summary>
    public const string OrganisationRead = "organisation:read";

    /// <summary>Change the organisation's settings.</summary>
    public const string OrganisationManage = "organisation:manage";

    /// <summary>Invite, change the roles of, and remove members.</summary>
    public const string MembersManage = "members:manage";

    /// <summary>Make, rotate and revoke API clients.</summary>
    public const string ClientsManage = "clients:manage";

    /// <summary>Propose, grant and revoke engagements.</summary>
    public const string EngagementsManage = "engagements:manage";

    /// <summary>Ask across the clients of a consultancy; the only permission of a token without a tenant.</summary>
    public const string PortfolioRead = "portfolio:read";
}
