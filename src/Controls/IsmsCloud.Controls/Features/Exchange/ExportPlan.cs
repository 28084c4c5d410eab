using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Oscal;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Exchange;

internal static class ExportPlan
{
    private static readonly Refusal Unknown = Refusal.Invalid("format", "format-unknown", "The plan comes as ?format=oscal-poam; as a table it is exported where it is kept.");

    private static readonly Refusal Empty = new("plan-empty", "The plan has no items yet, and OSCAL knows no empty plan.", RefusalKind.State);

    public static void Map(IEndpointRouteBuilder plan) =>
        plan.MapGet("export", Export).Needs(ControlPermissions.Read).WithSummary("The treatment plan as an OSCAL plan of action and milestones: ?format=oscal-poam.");

    private static async Task<IResult> Export(string? format, PlanReader reader, Profiles profiles, TenantContext who, CancellationToken ct)
    {
        if (format != "oscal-poam") return Refused.By(Unknown);
        var (asOf, lines) = await reader.Read(ct);
        if (lines.Count == 0) return Refused.By(Empty);
        var name = (await profiles.Recent(ct)).Name;
        return Files.Json(PlanFile.Of(string.IsNullOrWhiteSpace(name) ? "The organisation" : name, who.Tenant.Value, asOf, lines), "plan-poam.json");
    }
}

/// <summary>The treatment plan as this service has heard of it: what each item does, by whom and when, and which risks it treats.</summary>
internal sealed class PlanReader(RevisionStore<PlannedItem> items, RevisionStore<RiskProjection> risks)
{
    /// <summary>Its items, by the day that they are due, and when the last of them changed.</summary>
    public async Task<(DateTimeOffset AsOf, IReadOnlyList<PlanLine> Lines)> Read(CancellationToken ct)
    {
        var all = (await items.All(null, ct)).OrderBy(item => item.DueOn ?? DateOnly.MaxValue).ThenBy(item => item.Id).ToList();
        var known = (await risks.FindMany([.. all.SelectMany(item => item.Risks).Distinct().Select(RiskProjection.IdOf)], ct)).ToDictionary(risk => risk.RiskId);
        return (all.Count == 0 ? default : all.Max(item => item.UpdatedAt), [.. all.Select(item => Line(item, known))]);
    }

    private static PlanLine Line(PlannedItem item, IReadOnlyDictionary<Guid, RiskProjection> known) => new(
        item.Id, item.Number, item.Action ?? $"Put {item.Code} in place", new ControlReference { Framework = item.Framework, Code = item.Code },
        item.OwnerName, item.DueOn, item.Stage ?? Words.Of(item.State), item.Percent,
        [.. item.Risks.Select(id => known.TryGetValue(id, out var risk) ? new PlanLineRisk(id, risk.Name, risk.Level) : new PlanLineRisk(id, "A risk that is not told of yet", null))]);
}
