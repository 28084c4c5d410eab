using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

internal static class IdentificationRefusals
{
    public static readonly Refusal StrategicWantsEnd =
        Refusal.Invalid("desiredEndState", "required", "A strategic scenario says what its source wants to be true in the end.");

    public static readonly Refusal OperationalWantsSteps =
        Refusal.Invalid("steps", "required", "An operational scenario says, step by step, how it is done.");

    public static Refusal InUse(int uses) =>
        new("in-use", $"{uses} records lean on it. See them in its ripple; change or delete them first.", RefusalKind.State);

    public static Refusal Worthless(string aspect) =>
        Refusal.Invalid($"value.{aspect}", "required", "A primary asset says what it is worth; what carries it inherits that.");

    public static Refusal LeansOnItself(int index) =>
        new("dependency-circle", "It would lean on itself, through the assets that it leans on.", RefusalKind.Rule, "R-6.1.2-4", $"dependsOn[{index}]");

    public static IEnumerable<Refusal> Worth(AssetFields fields)
    {
        if (fields.Class is not (AssetClass.PrimaryInformation or AssetClass.PrimaryProcess)) yield break;
        if (fields.Value.Confidentiality is null) yield return Worthless("confidentiality");
        if (fields.Value.Integrity is null) yield return Worthless("integrity");
        if (fields.Value.Availability is null) yield return Worthless("availability");
    }
}
