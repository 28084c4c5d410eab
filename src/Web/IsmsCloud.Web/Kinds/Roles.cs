using IsmsCloud.Identity.Contracts;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Kinds;

/// <summary>Roles as choices; their words are <c>role.{name}</c>.</summary>
static class Roles
{
    internal static readonly Choices All = new("role", RoleNames.All);

    internal static readonly Choices OfConsultants = new("role", RoleNames.OfConsultants);
}
