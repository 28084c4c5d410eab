namespace IsmsCloud.Context.Contracts;

/// <summary>What a caller may do in clause 4.</summary>
public static class ContextPermissions
{
    /// <summary>Read every register and report.</summary>
    public const string Read = "context:read";

    /// <summary>Write issues, parties, requirements, interfaces, processes and drafts of the scope.</summary>
    public const string Write = "context:write";

    /// <summary>Decide on climate change and on what the ISMS does about a requirement.</summary>
    public const string Decide = "context:decide";

    /// <summary>Approve or return a scope version (top management).</summary>
    public const string ApproveScope = "scope:approve";

    /// <summary>All of them, in the order above.</summary>
    public static readonly IReadOnlyList<string> All = [Read, Write, Decide, ApproveScope];
}
