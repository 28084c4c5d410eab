using System.Globalization;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>A heat map with the words of its ranks.</summary>
public sealed record HeatView(HeatMapDto Map, CriteriaFields Criteria)
{
    public string Likelihood(decimal rank) => Name(Criteria.Likelihood, rank);

    public string Consequence(decimal rank) => Name(Criteria.Consequences.SelectMany(scale => scale.Levels), rank);

    /// <summary>Where the register shows the risks of a cell.</summary>
    public static string? Register(HeatCell cell, Workspace workspace) =>
        cell.Filter is null ? null : workspace.Link(RiskRegister.Kind, new QueryText().Add("filter", cell.Filter).ToString().TrimStart('?'));

    // Where categories call a rank by different names, its number is what they share.
    static string Name(IEnumerable<ScaleLevel> levels, decimal rank)
    {
        var number = rank.ToString("0.#", CultureInfo.InvariantCulture);
        return levels.Where(l => l.Rank == rank).Select(l => l.Name).Distinct().ToList() is [var name] ? $"{number} {name}" : number;
    }
}
