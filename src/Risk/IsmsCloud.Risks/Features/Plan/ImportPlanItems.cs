using System.Text.RegularExpressions;
using IsmsCloud.Http;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Plan;

internal static partial class ImportPlanItems
{
    public static ImportPlan<PlanItem, PlanItemFields> Plan => new ImportPlan<PlanItem, PlanItemFields>(RiskPermissions.Write, i => i.Fields.Action, i => i.Fields, Make, TakeBack)
        .Refers("risks", RiskKinds.Risk, "Risks", "risk", "risk id", "risk ref")
        .Field("action", null, "measure", "treatment", "task", "title")
        .Field("control.framework", "Catalogue", "framework")
        .Field("control.code", "Control", "annex a control", "control id", "controls")
        .Field("control.title", "Control title")
        .Field("resources.amount", "Amount", "budget", "cost").Field("resources.currency", "Currency").Field("resources.days", "Days", "effort").Field("resources.text", "Resources", "budget")
        .Field("evaluation", null, "verification", "success criterion", "evidence")
        .Reads("control.code", Code)
        .After(Announce);

    private static Task Announce(IReadOnlyList<ImportedRow<PlanItem>> rows, IServiceProvider scope, CancellationToken ct)
    {
        foreach (var row in rows) row.Record.Announce();
        return Task.CompletedTask;
    }

    // "A 5.17 A 8.5": an item puts one control in place.
    private static (string Text, Refusal? Warning) Code(string text)
    {
        var codes = Number().Matches(text).Select(match => $"A.{match.Groups["number"].Value}").Distinct().ToList();
        return codes switch
        {
            [] => (text, null),
            [var one] => (one, null),
            [var first, .. var others] => (first, new Refusal("several-controls", $"An item puts one control in place: {first} was taken, {string.Join(", ", others)} left out. Give each an item of its own.")),
        };
    }

    private static Task<IReadOnlyList<Made<PlanItem>>> Make(IReadOnlyList<PlanItemFields> fields, IServiceProvider scope, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Made<PlanItem>>>([.. fields.Select(PlanItem.Propose)]);

    private static Task<IReadOnlyList<Refusal>> TakeBack(PlanItem item, string reason, int uses, IServiceProvider scope, CancellationToken ct) => Task.FromResult(item.Delete(reason));

    [GeneratedRegex(@"(?<![\w.])(?:A[ .]?)?(?<number>[5-9]\.\d{1,2}|1\d\.\d{1,2}(?:\.\d{1,2})?)(?![\w.])")]
    private static partial Regex Number();
}
