using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

internal static class ChangeRefusals
{
    public static readonly Refusal NotApproved = new("not-approved", "A planned change is made once it is assessed and approved, not before.", RefusalKind.Rule, "R-8.1-2");

    public static readonly Refusal BeforeApproval = new("before-approval", "It cannot have been made before it was approved.", RefusalKind.Rule, "R-8.1-2", "implementedOn");

    private static readonly HashSet<string> Risk = ["risk"];

    public static Refusal NotFrom(ChangeState state, string what, bool planned) =>
        new("change-state", $"You cannot {what} {(planned ? "a planned" : "an unintended")} change that is {Words.Spoken(state.ToString())}.", RefusalKind.State);

    public static IReadOnlyList<Refusal> Of(ChangeFields fields, DateOnly today)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields)];
        if (fields.Planned is false && fields.DetectedOn is null) refusals.Add(Refusal.Invalid("detectedOn", "required", "Say when it was noticed."));
        if (ControlRefusals.Day(fields.DetectedOn, today, "detectedOn") is { } day) refusals.Add(day);
        return refusals;
    }

    public static IReadOnlyList<Refusal> Of(ChangeAssessmentRequest request)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(request), .. LinkRefusals.Of(request.RisksTouched, "risksTouched", Risk, Risk)];
        if (request is { Reassess: true, RisksTouched.Count: 0 }) refusals.Add(Refusal.Invalid("risksTouched", "required", "Name the risks that are to be rated anew."));
        return refusals;
    }

    /// <summary>A planned change has an outcome, an unintended one consequences and what is done against them.</summary>
    public static IReadOnlyList<Refusal> Of(ChangeReviewRequest request, bool planned)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(request), .. LinkRefusals.Of(request.Reassess, "reassess", Risk, Risk)];
        if (planned && string.IsNullOrWhiteSpace(request.Outcome)) refusals.Add(Refusal.Invalid("outcome", "required", "Say what came of it."));
        if (!planned && string.IsNullOrWhiteSpace(request.Consequences)) refusals.Add(Ruled("consequences", "Say what harm it did or may do."));
        if (!planned && string.IsNullOrWhiteSpace(request.Mitigation)) refusals.Add(Ruled("mitigation", "Say what is done against that."));
        return refusals;
    }

    private static Refusal Ruled(string path, string message) => Refusal.Invalid(path, "required", message) with { Rule = "R-8.1-3" };
}
