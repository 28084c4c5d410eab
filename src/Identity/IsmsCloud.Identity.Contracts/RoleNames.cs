namespace IsmsCloud.Identity.Contracts;

/// <summary>Roles that a person can hold in a tenant, as tokens carry them in <c>role</c>.</summary>
public static class RoleNames
{
    /// <summary>Administers the tenant: people, settings, clients. Gives no business approval (SD-7).</summary>
    public const string Owner = "owner";

    /// <summary>Runs the management system.</summary>
    public const string IsmsManager = "isms-manager";

    /// <summary>Approves policy, objectives, scope, criteria; chairs the management review.</summary>
    public const string TopManagement = "top-management";

    /// <summary>Accountable for risks.</summary>
    public const string RiskOwner = "risk-owner";

    /// <summary>Runs controls and gives evidence.</summary>
    public const string ControlOwner = "control-owner";

    /// <summary>Audits what others run.</summary>
    public const string InternalAuditor = "internal-auditor";

    /// <summary>Writes records without deciding on them.</summary>
    public const string Contributor = "contributor";

    /// <summary>Reads, e.g. an external auditor.</summary>
    public const string Reader = "reader";

    /// <summary>All of them, most powerful first.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Owner, IsmsManager, TopManagement, RiskOwner, ControlOwner, InternalAuditor, Contributor, Reader];

    /// <summary>Roles that an engagement can give to a consultant: never the owner's, and never top management's, whose word is the client's own.</summary>
    public static IReadOnlyList<string> OfConsultants { get; } =
        [IsmsManager, ControlOwner, InternalAuditor, Contributor, Reader];
}
