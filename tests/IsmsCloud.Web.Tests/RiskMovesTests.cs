using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Tests.Fixtures;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Tests;

public sealed class RiskMovesTests : IDisposable
{
    const string Lucy = "0192f000-0000-7000-8000-000000000212", Helen = "0192f000-0000-7000-8000-000000000209", Samir = "0192f000-0000-7000-8000-000000000210";

    readonly Page page = new();

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("treat", Lucy, true)]
    [InlineData("treat", Helen, false)]
    [InlineData("accept", Lucy, true)]
    [InlineData("accept", Helen, true)]
    [InlineData("accept", Samir, false)]
    public void Only_the_owner_decides_and_only_they_or_whom_they_named_accept(string move, string person, bool open) =>
        RiskRegister.Kind.Moves.Single(m => m.Name == move).IsOpen(Risk, May, person).ShouldBe(open);

    [Fact]
    public void Every_move_is_one_that_the_service_names() =>
        RiskRegister.Kind.Moves.Select(m => m.Under ?? m.Name).Order(StringComparer.Ordinal).ShouldBe(
        [
            "accept", "close", "completeTreatment", "delegate", "delete", "edit", "evaluate", "identify", "proposeClosure", "rateCurrent", "rateInherent", "rateResidual",
            "rateTarget", "reassess", "review", "treat", "treatAgain", "withdrawTreatment",
        ]);

    Workspace May => page.Workspace with { Permissions = RiskPermissions.All.ToHashSet() };

    static RecordView Risk => RecordView.Of(new
    {
        can = new[] { "treat", "accept" },
        fields = new { owner = new { id = Lucy, name = "Lucy Tran" } },
        delegation = new { to = new { id = Helen, name = "Helen Marsh" } },
    });
}
