namespace IsmsCloud.Controls.Oscal;

internal sealed record OscalPlanDocument(OscalPlan PlanOfActionAndMilestones);

internal sealed record OscalPlan
{
    public required string Uuid { get; init; }

    public required OscalMetadata Metadata { get; init; }

    public OscalSystemId? SystemId { get; init; }

    public IReadOnlyList<OscalRisk>? Risks { get; init; }

    public required IReadOnlyList<OscalPlanItem> PoamItems { get; init; }
}

internal sealed record OscalSystemId(string IdentifierType, string Id);

internal sealed record OscalRisk
{
    public required string Uuid { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Statement { get; init; }

    public IReadOnlyList<OscalProp>? Props { get; init; }

    public required string Status { get; init; }

    public string? Deadline { get; init; }

    public IReadOnlyList<OscalResponse>? Remediations { get; init; }
}

internal sealed record OscalResponse(string Uuid, string Lifecycle, string Title, string Description, IReadOnlyList<OscalTask>? Tasks);

internal sealed record OscalTask(string Uuid, string Type, string Title, OscalTiming? Timing);

internal sealed record OscalTiming(OscalOnDate OnDate);

internal sealed record OscalOnDate(string Date);

internal sealed record OscalPlanItem
{
    public required string Uuid { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public IReadOnlyList<OscalProp>? Props { get; init; }

    public IReadOnlyList<OscalRelatedRisk>? RelatedRisks { get; init; }
}

internal sealed record OscalRelatedRisk(string RiskUuid);
