namespace IsmsCloud.Controls.Contracts;

/// <summary>What a caller may do with controls and the statement of applicability.</summary>
public static class ControlPermissions
{
    /// <summary>Read every register and report.</summary>
    public const string Read = "control:read";

    /// <summary>Keep controls, own controls, catalogues, changes and external provisions.</summary>
    public const string Write = "control:write";

    /// <summary>Give evidence, record runs and tests (also who owns a control).</summary>
    public const string Operate = "control:operate";

    /// <summary>Decide entries of the statement of applicability, record the comparison with Annex A, draft and submit versions (the ISMS manager).</summary>
    public const string PrepareSoa = "soa:prepare";

    /// <summary>Approve or return a version of the statement of applicability (top management).</summary>
    public const string ApproveSoa = "soa:approve";

    /// <summary>Approve or reject a planned change, of operation or of the ISMS.</summary>
    public const string ApproveChange = "change:approve";

    /// <summary>All of them, in the order above.</summary>
    public static readonly IReadOnlyList<string> All = [Read, Write, Operate, PrepareSoa, ApproveSoa, ApproveChange];
}
