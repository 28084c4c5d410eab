using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Domain;

internal static class Signing
{
    public static readonly Approvals ByTopManagement = new(RoleNames.TopManagement);
}
