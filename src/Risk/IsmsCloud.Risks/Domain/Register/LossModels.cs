using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Quantitative;

namespace IsmsCloud.Risks.Domain;

/// <summary>Between what people estimate and what the engine simulates.</summary>
internal static class LossModels
{
    /// <summary>What stands against it; limits of its fields are checked before.</summary>
    public static IReadOnlyList<Refusal> Check(LossModel model, string path)
    {
        List<Refusal> missing = [.. Missing(model.Frequency, "frequency"), .. Missing(model.Vulnerability, "vulnerability"), .. Missing(model.Primary, "primary"), .. Missing(model.Secondary, "secondary")];
        if (model.Secondary is null != model.SecondaryProbability is null) missing.Add(Refusal.Invalid("secondaryProbability", "required", "A secondary loss has a chance and a magnitude; give both or neither."));
        IEnumerable<Refusal> all = missing.Count > 0 ? missing : ScenarioOf(model, 1).Check().Select(r => r with { Path = Told(r.Path) });
        return [.. all.Select(r => r with { Path = $"{path}.{r.Path}" })];
    }

    /// <param name="model">Nothing is missing in it.</param>
    /// <param name="key">Tells its random numbers from those of others.</param>
    /// <param name="withControls">False for the risk as it would be without them.</param>
    public static LossScenario ScenarioOf(LossModel model, ulong key, bool withControls = true) => new(
        key, model.Currency, Of(model.Frequency)!, Of(model.Vulnerability), Of(model.Primary)!,
        model.Secondary is null ? null : new SecondaryLoss(model.SecondaryProbability!.Value, Of(model.Secondary)!),
        withControls ? [.. model.Controls.Select(c => new ControlEffect(c.OnFrequency, c.OnMagnitude))] : []);

    /// <summary>The same for a risk wherever it is simulated, so that it has the same years alone and in a portfolio.</summary>
    public static ulong KeyOf(Guid risk) => BitConverter.ToUInt64(risk.ToByteArray(bigEndian: true), 8) ^ BitConverter.ToUInt64(risk.ToByteArray(bigEndian: true), 0);

    private static Distribution? Of(Estimate? e) => e?.Kind switch
    {
        null => null,
        EstimateKind.Fixed => new Fixed(e.Value!.Value),
        EstimateKind.Pert => new Pert(e.Min!.Value, e.Mode!.Value, e.Max!.Value, e.Peak ?? 4),
        _ => new Lognormal(e.Low!.Value, e.High!.Value),
    };

    private static IEnumerable<Refusal> Missing(Estimate? e, string path)
    {
        if (e is null) return [];
        (string Name, double? Value)[] needed = e.Kind switch
        {
            EstimateKind.Fixed => [("value", e.Value)],
            EstimateKind.Pert => [("min", e.Min), ("mode", e.Mode), ("max", e.Max)],
            _ => [("low", e.Low), ("high", e.High)],
        };
        return needed.Where(n => n.Value is null).Select(n => Refusal.Invalid($"{path}.{n.Name}", "required", "It is required."));
    }

    // The engine keeps chance and magnitude of the secondary loss together; people name them side by side.
    private static string? Told(string? path) => path?.Replace("secondary.magnitude", "secondary", StringComparison.Ordinal).Replace("secondary.probability", "secondaryProbability", StringComparison.Ordinal);
}
