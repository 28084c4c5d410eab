using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>Who may let a change be made: top management or the ISMS manager, and not whoever wanted it (SD-3).</summary>
internal static class ChangeSigning
{
    /// <summary>The signature, or why there is none.</summary>
    /// <param name="request">Names the content that was seen.</param>
    /// <param name="caller">Who wants to sign.</param>
    /// <param name="maker">Who wanted the change.</param>
    /// <param name="small">Whether the organisation is small: then top management may approve what it wanted itself.</param>
    /// <param name="contentHash">Hash of what stands there.</param>
    /// <param name="now">When.</param>
    public static Made<Approval> Sign(ApprovalRequest request, Caller caller, Person maker, bool small, string contentHash, DateTimeOffset now)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } broken) return new(null, broken);
        var role = caller.Roles.Contains(RoleNames.TopManagement) ? RoleNames.TopManagement : RoleNames.IsmsManager;
        var signing = new Approvals(role);
        var ownAllowed = small && role == RoleNames.TopManagement;
        return Made.Unless([.. signing.Objections(caller, [maker], ownAllowed, request.ContentHash, contentHash)], () => signing.Sign(caller, contentHash, [], request.Statement, now));
    }
}
