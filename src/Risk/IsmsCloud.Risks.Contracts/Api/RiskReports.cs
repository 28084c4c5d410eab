using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>Live risks by their place in the map, of one rating kind and one criteria version at a time.</summary>
/// <param name="Likelihood">Ranks of that axis, lowest first; for itv those that occur.</param>
/// <param name="Consequence">Ranks of that axis, lowest first; those that occur where categories are added up.</param>
/// <param name="Cells">Cells that hold risks, and, where a level follows from two ranks alone, all others with 0.</param>
/// <param name="Arrows">From where risks stand to where treatment is meant to take them.</param>
/// <param name="Unassessed">Live risks without a place: they stand beside the map, never in its lowest cell.</param>
/// <param name="OtherCriteria">Live risks rated under another version: they stand on other axes.</param>
public sealed record HeatMapDto(
    RatingKind Kind,
    Guid CriteriaSetId,
    int CriteriaNumber,
    IReadOnlyList<decimal> Likelihood,
    IReadOnlyList<decimal> Consequence,
    IReadOnlyList<HeatCell> Cells,
    IReadOnlyList<HeatArrow> Arrows,
    long Unassessed,
    long OtherCriteria);

/// <summary>A cell of the heat map.</summary>
/// <param name="Filter">The register's filter that lists its risks: <c>risks?filter={Filter}</c>; null for an empty cell.</param>
public sealed record HeatCell(decimal Likelihood, decimal Consequence, RiskLevel? Level, long Risks, string? Filter);

/// <summary>How many risks are meant to go from one cell to another.</summary>
public sealed record HeatArrow(HeatMapCell From, HeatMapCell To, long Risks);

/// <summary>Risks in the order in which they want attention.</summary>
public sealed record TopRisksDto(IReadOnlyList<TopRisk> Risks);

/// <summary>One of them.</summary>
/// <param name="YearlyLoss">Expected loss of a year, where there are numbers.</param>
public sealed record TopRisk(
    RecordRef Risk, RiskState State, string? Owner, RiskLevel Level, decimal? Score, decimal? YearlyLoss, int? Rank, IReadOnlyList<string> Treatment, DateOnly? AcceptedUntil);

/// <summary>How treatment goes.</summary>
/// <param name="ByState">Plan items by state.</param>
/// <param name="ByOwner">Open and overdue plan items by owner.</param>
/// <param name="ByMonth">Planned against done, cumulative, from the first month with a date to the last.</param>
/// <param name="RisksByState">Live risks by state.</param>
/// <param name="Undecided">Risks above acceptance whose owner has not decided.</param>
/// <param name="Overdue">Plan items that are overdue.</param>
public sealed record TreatmentStatusDto(
    IReadOnlyList<PlanCount> ByState, IReadOnlyList<OwnerLoad> ByOwner, IReadOnlyList<PlanMonth> ByMonth, IReadOnlyList<RiskCount> RisksByState, long Undecided, int Overdue);

/// <summary>How many plan items are in a state.</summary>
public sealed record PlanCount(PlanItemState State, int Items);

/// <summary>How many risks are in a state.</summary>
public sealed record RiskCount(RiskState State, long Risks);

/// <summary>What one owner has before them.</summary>
public sealed record OwnerLoad(Person Owner, int Open, int Overdue);

/// <summary>A month of the plan; cancelled items count in neither.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Planned">Items due until its end.</param>
/// <param name="Done">Items done until its end.</param>
public sealed record PlanMonth(DateOnly Month, int Planned, int Done);

/// <summary>The loss exceedance curve of a simulation that is done.</summary>
/// <param name="Simulation">Its id, ref and name.</param>
public sealed record LossExceedanceDto(
    RecordRef Simulation, string Currency, DateTimeOffset FinishedAt, LossFigures Portfolio, IReadOnlyList<CurvePoint> Curve, IReadOnlyList<CurvePoint> Before,
    IReadOnlyList<CurvePoint> Appetite, bool? WithinAppetite);

/// <summary>Where the ranks of a risk and its numbers say different things.</summary>
/// <param name="Compared">Risks that have both.</param>
/// <param name="Disagreements">Those whose two lenses disagree, with the reason.</param>
public sealed record LensesDto(int Compared, IReadOnlyList<LensDisagreement> Disagreements);

/// <summary>One disagreement.</summary>
/// <param name="ByRanks">The level that its ranks give.</param>
/// <param name="ByNumbers">The level that its numbers would give, where the scales have bounds.</param>
/// <param name="Expected">Expected loss of a year by its numbers.</param>
/// <param name="Reasons">Which rank does not fit which number, or which risks it is out of order with.</param>
public sealed record LensDisagreement(RecordRef Risk, RiskLevel ByRanks, RiskLevel? ByNumbers, decimal Expected, IReadOnlyList<string> Reasons);

/// <summary>Whether controls earn what they cost, by the exact expected losses.</summary>
public sealed record ReturnOnControlsDto(IReadOnlyList<ControlReturn> Controls);

/// <summary>One control of one risk.</summary>
/// <param name="Without">Expected loss of a year without it, all others in place.</param>
/// <param name="With">Expected loss of a year with it.</param>
/// <param name="Return">(without - with - cost) / cost: 0 is even, 1 earns its cost once over.</param>
public sealed record ControlReturn(RecordRef Risk, string Control, string Currency, decimal Without, decimal With, decimal YearlyCost, decimal Return);

/// <summary>The reports on risks.</summary>
/// <param name="http">Its base address is the gateway's or the service's.</param>
/// <param name="root"><c>api/risks/reports</c>.</param>
public sealed class RiskReports(HttpClient http, string root)
{
    /// <summary>Live risks by likelihood and consequence; of the criteria in force unless a version is named.</summary>
    public Task<ApiResult<HeatMapDto>> HeatMap(RatingKind kind, Guid? criteria, CancellationToken ct, DateTimeOffset? asOf = null) =>
        http.Read<HeatMapDto>($"{root}/heat-map{new QueryText().Add("kind", kind.ToString()).Add("criteria", criteria?.ToString()).Add(asOf)}", ct);

    /// <summary>The first risks in the order in which they want attention, 1..100.</summary>
    public Task<ApiResult<TopRisksDto>> TopRisks(int count, CancellationToken ct, DateTimeOffset? asOf = null) =>
        http.Read<TopRisksDto>($"{root}/top-risks{new QueryText().Add("count", count.ToString(System.Globalization.CultureInfo.InvariantCulture)).Add(asOf)}", ct);

    /// <summary>How treatment goes.</summary>
    public Task<ApiResult<TreatmentStatusDto>> TreatmentStatus(CancellationToken ct, DateTimeOffset? asOf = null) =>
        http.Read<TreatmentStatusDto>($"{root}/treatment-status{new QueryText().Add(asOf)}", ct);

    /// <summary>The loss exceedance curve of a simulation; of the newest that is done unless one is named.</summary>
    public Task<ApiResult<LossExceedanceDto>> LossExceedance(Guid? simulation, CancellationToken ct) =>
        http.Read<LossExceedanceDto>($"{root}/loss-exceedance{new QueryText().Add("simulation", simulation?.ToString())}", ct);

    /// <summary>Where ranks and numbers of a risk disagree.</summary>
    public Task<ApiResult<LensesDto>> Lenses(CancellationToken ct) => http.Read<LensesDto>($"{root}/lenses", ct);

    /// <summary>Whether controls earn what they cost.</summary>
    public Task<ApiResult<ReturnOnControlsDto>> ReturnOnControls(CancellationToken ct) => http.Read<ReturnOnControlsDto>($"{root}/return-on-controls", ct);
}
