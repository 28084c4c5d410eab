namespace IsmsCloud.Risks.Quantitative;

/// <summary>Whether a control earns what it costs.</summary>
internal static class ReturnOnControl
{
    /// <summary>(ALE before - ALE after - yearly cost) / yearly cost: 0 is even, 1 earns its cost once over.</summary>
    /// <param name="yearlyCost">Above 0, of the same currency.</param>
    public static double Of(LossScenario before, LossScenario after, double yearlyCost) =>
        (before.AnnualLoss - after.AnnualLoss - yearlyCost) / yearlyCost;
}
