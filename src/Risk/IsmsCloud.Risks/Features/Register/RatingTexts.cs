using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Register;

/// <summary>Ranks out of texts: numbers, or the names of a scale; or what ranks follow from.</summary>
internal static class RatingTexts
{
    private static readonly HashSet<string> NotAssessed = ["na", "notassessed", "unassessed"];

    /// <summary>Null where the row says nothing of what the criteria ask for.</summary>
    public static RatingInputs? Read(ImportedRow<Risk> row, RatingKind kind, CriteriaFields criteria) => criteria.Combination switch
    {
        // Ranks say nothing there; that they were given has to be told.
        Combination.Quantitative => row.Extras.ContainsKey(RatingColumns.Likelihood(kind)) || row.Extras.ContainsKey(RatingColumns.Consequence(kind)) ? new RatingInputs() : null,
        Combination.Itv => ByAsset(row, kind, criteria),
        _ => ByLikelihood(row, kind, criteria),
    };

    private static RatingInputs? ByLikelihood(ImportedRow<Risk> row, RatingKind kind, CriteriaFields criteria)
    {
        var likelihood = Rank(row, RatingColumns.Likelihood(kind), criteria.Likelihood);
        var quantity = likelihood is null ? Numbers.Of(row, RatingColumns.Quantity(kind)) : null;
        var consequences = criteria.Consequences
            .Select(scale => new ConsequenceRating { Category = scale.Category, Rank = Rank(row, RatingColumns.Consequence(kind, scale.Category!.Value), scale.Levels) })
            .Where(c => c.Rank is not null).ToList();
        // A consequence without a category counts as one of the first, so that the worst is still the worst.
        if (consequences.Count == 0 && criteria.Consequences is [var first, ..])
        {
            if (Rank(row, RatingColumns.Consequence(kind), first.Levels) is { } any) consequences.Add(new ConsequenceRating { Category = first.Category, Rank = any });
            else if (Numbers.Of(row, RatingColumns.Amount(kind)) is { } amount) consequences.Add(new ConsequenceRating { Category = first.Category, Amount = amount });
        }

        return likelihood is null && quantity is null && consequences.Count == 0 ? null : new RatingInputs { Likelihood = likelihood, LikelihoodQuantity = quantity, Consequences = consequences };
    }

    // An impact that is told of no aspect is that on all that is affected.
    private static RatingInputs? ByAsset(ImportedRow<Risk> row, RatingKind kind, CriteriaFields criteria)
    {
        var (threat, vulnerability) = (Rank(row, RatingColumns.Threat(kind), criteria.Threat), Rank(row, RatingColumns.Vulnerability(kind), criteria.Vulnerability));
        var scale = criteria.Consequences.FirstOrDefault()?.Levels ?? [];
        var any = Rank(row, RatingColumns.Consequence(kind), scale);
        var impacts = row.Record.Fields.Affects
            .Select(aspect => new ImpactRating { Aspect = aspect, Rank = Rank(row, RatingColumns.Impact(kind, aspect), scale) ?? any })
            .Where(impact => impact.Rank is not null).ToList();
        return threat is null && vulnerability is null && impacts.Count == 0 ? null : new RatingInputs { Threat = threat, Vulnerability = vulnerability, Impacts = impacts };
    }

    private static int? Rank(ImportedRow<Risk> row, string column, IReadOnlyList<ScaleLevel> scale)
    {
        if (!row.Extras.TryGetValue(column, out var cell) || (string?)cell is not { } text) return null;
        if (ImportTexts.Number(text) is { } number) return number == decimal.Truncate(number) && Math.Abs(number) < 1000 ? (int)number : int.MaxValue;
        var name = ImportTexts.Normal(text);
        if (scale.FirstOrDefault(level => ImportTexts.Normal(level.Name) == name)?.Rank is { } rank) return rank;
        if (NotAssessed.Contains(name)) return column.EndsWith(".likelihood", StringComparison.Ordinal) ? null : ImpactThreatVulnerability.NotAssessed;
        row.Warn(column, new Refusal("rank-unknown", $"The criteria in force have no rank called so: {string.Join(", ", scale.Select(level => $"{level.Rank} {level.Name}"))}. Say what it means, or mend the file."));
        return null;
    }
}

/// <summary>Losses out of texts: a number, or the ends between which it lies.</summary>
internal static class LossTexts
{
    /// <summary>Null where the row says nothing of how often or how much, or the criteria count no money.</summary>
    public static LossModel? Read(ImportedRow<Risk> row, RatingKind kind, CriteriaFields criteria)
    {
        if (criteria.Currency is not { } currency) return null;
        var (frequency, primary) = (Estimated(row, end => RatingColumns.Frequency(kind, end)), Estimated(row, end => RatingColumns.Loss(kind, end)));
        if (frequency is null && primary is null) return null;
        if (frequency is not null && primary is not null) return new LossModel { Currency = currency, Frequency = frequency, Primary = primary };
        row.Warn(RatingColumns.Frequency(kind), new Refusal("estimate-left-out", "How often it happens and what it costs are one estimate: the file has one of the two."));
        return null;
    }

    private static Estimate? Estimated(ImportedRow<Risk> row, Func<string?, string> column)
    {
        double? At(string? end) => (double?)Numbers.Of(row, column(end));
        var (value, min, mode, max, low, high) = (At(null), At("min"), At("mode"), At("max"), At("low"), At("high"));
        return min is not null || mode is not null || max is not null ? new Estimate { Kind = EstimateKind.Pert, Min = min, Mode = mode ?? value, Max = max }
            : low is not null || high is not null ? new Estimate { Kind = EstimateKind.Lognormal, Low = low, High = high }
            : value is { } known ? new Estimate { Kind = EstimateKind.Fixed, Value = known }
            : null;
    }
}

/// <summary>Numbers out of texts, with a percent sign or a currency beside them.</summary>
internal static class Numbers
{
    public static decimal? Of(ImportedRow<Risk> row, string column)
    {
        if (!row.Extras.TryGetValue(column, out var cell) || (string?)cell is not { } text) return null;
        var plain = new string([.. text.Where(c => !char.IsLetter(c) && c is not '%' && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.CurrencySymbol)]);
        if (ImportTexts.Number(plain) is { } number) return text.Contains('%', StringComparison.Ordinal) ? number / 100 : number;
        row.Warn(column, new Refusal("not-a-number", "This is no number that can be read one way alone, so it was left out."));
        return null;
    }
}
