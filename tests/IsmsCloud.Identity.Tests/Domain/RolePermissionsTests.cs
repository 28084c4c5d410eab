using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Tests.Domain;

public sealed class RolePermissionsTests
{
    private static readonly string[] Administration =
    [
        IdentityPermissions.OrganisationManage, IdentityPermissions.MembersManage, IdentityPermissions.ClientsManage, IdentityPermissions.EngagementsManage,
    ];

    [Fact]
    public void SD_7_who_owns_the_organisation_administers_and_decides_nothing_by_that() =>
        RolePermissions.Of([Owner]).Except(Administration).ShouldAllBe(p => p.EndsWith(":read", StringComparison.Ordinal));

    [Fact]
    public void Nobody_but_an_owner_administers() =>
        RolePermissions.Of(All.Except([Owner])).Intersect(Administration).ShouldBeEmpty();

    [Fact]
    public void Every_role_reads() => All.ShouldAllBe(role => RolePermissions.Of(new[] { role }).Contains("context:read"));

    [Fact]
    public void A_consultant_is_never_the_owner_nor_top_management_nor_a_risk_owner() =>
        OfConsultants.Intersect([Owner, TopManagement, RiskOwner]).ShouldBeEmpty();

    [Fact]
    public void Only_top_management_approves_the_scope() =>
        All.Where(role => RolePermissions.Of([role]).Contains("scope:approve")).ShouldBe([TopManagement]);

    [Fact]
    public void A_role_that_is_none_gives_nothing() => RolePermissions.Of(["root"]).ShouldBeEmpty();

    [Fact]
    public void What_a_client_can_be_given_is_neither_administration_nor_a_decision() =>
        RolePermissions.ForClients.ShouldAllBe(p => p.EndsWith(":read", StringComparison.Ordinal) || p.EndsWith(":write", StringComparison.Ordinal) || p.EndsWith(":assess", StringComparison.Ordinal)
            || p.EndsWith(":operate", StringComparison.Ordinal));
}
