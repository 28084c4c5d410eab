using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Components.Readiness;

/// <summary>What each service says of its clauses, as one list in the order of the standard.</summary>
/// <param name="Of">All clauses of the services that answered.</param>
/// <param name="Silent">Services that did not answer: what is shown is not all.</param>
public sealed record WholeReadiness(ReadinessDto Of, IReadOnlyList<string> Silent)
{
    /// <summary>Asks all of them at once. Only where none answers there is nothing to show.</summary>
    public static async Task<ApiResult<WholeReadiness>> Ask(Apis apis, CancellationToken ct)
    {
        (string Name, Task<ApiResult<ReadinessDto>> Answer)[] asked =
            [("context", apis.Context.Readiness(ct)), ("risks", apis.Risks.Readiness(ct)), ("controls", apis.Controls.Readiness(ct))];
        var answers = await Task.WhenAll(asked.Select(a => a.Answer));
        if (answers.Select(answer => answer.Value).OfType<ReadinessDto>().ToList() is not [var first, ..] told)
            return new ApiResult<WholeReadiness> { Problem = answers[0].Problem };
        var silent = asked.Zip(answers).Where(pair => pair.Second.Value is null).Select(pair => pair.First.Name);
        return new ApiResult<WholeReadiness> { Value = new(first with { Clauses = Join(told) }, [.. silent]) };
    }

    // Two services may each keep a part of one clause, such as 6.1.3.
    internal static IReadOnlyList<ClauseReadiness> Join(IEnumerable<ReadinessDto> told) =>
    [
        .. told.SelectMany(readiness => readiness.Clauses).GroupBy(clause => clause.Clause)
            .Select(parts => new ClauseReadiness(parts.Key, parts.First().Title, parts.Sum(p => p.Met), parts.Sum(p => p.Applicable), [.. parts.SelectMany(p => p.Gaps)]))
            .OrderBy(clause => Order(clause.Clause)),
    ];

    private static Version Order(string clause) => Version.Parse(clause.Split('.') is { Length: 1 } only ? $"{only[0]}.0" : clause);
}
