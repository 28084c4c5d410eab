using System.Globalization;
using System.Text.Json.Nodes;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Register;

/// <summary>
/// Rates imported risks by what their rows say of likelihood and consequence. Score and level are computed under the criteria in
/// force; where the file says otherwise, both are shown (R-6.1.2-8). Treatment is its owner's to decide and is only told.
/// </summary>
internal sealed class ImportedRatings(CriteriaSuccession criteria, Profiles profiles, TenantContext who)
{
    private const string Rule = "R-6.1.2-8";

    private bool MayRate => who.Caller.May(RiskPermissions.Assess) && who.Caller.May(RiskPermissions.Evaluate);

    public async Task Rate(IReadOnlyList<ImportedRow<Risk>> rows, CancellationToken ct)
    {
        if (rows.All(row => row.Extras.Count == 0)) return;
        var (inForce, today) = (await criteria.Current(ct), await profiles.Today(ct));
        foreach (var row in rows.Where(row => row.Extras.Count > 0))
        {
            foreach (var kind in RatingColumns.Given) Rate(row, kind, inForce, today);
            if (row.Extras.GetValueOrDefault(RatingColumns.Treatment) is JsonArray options)
                row.Warn(RatingColumns.Treatment, Say("treatment-left-to-owner", $"The file says {string.Join(" and ", options.Select(o => (string?)o))}: its owner decides that once it is evaluated (R-6.1.3-8).", "R-6.1.3-8"));
        }
    }

    private void Rate(ImportedRow<Risk> row, RatingKind kind, CriteriaSet? inForce, DateOnly today)
    {
        var inputs = inForce is null ? null : RatingTexts.Read(row, kind, inForce.Fields);
        var loss = inForce is null ? null : LossTexts.Read(row, kind, inForce.Fields);
        var outcome = inputs is null && loss is null ? null : Rated.Of(inForce!.Fields, inputs, loss, row.Record.Fields.Affects);
        var about = inputs is not null ? RatingColumns.Likelihood(kind) : RatingColumns.Frequency(kind);
        if (outcome is { Refusals: [var no, ..] }) row.Warn(about, Say("rating-left-out", $"It was not rated: {no.Message}", null));
        Tell(row, kind, outcome?.Score, outcome?.Level);
        if (outcome is { Refusals.Count: 0 } && Obstacle(row.Record, today) is { } obstacle) row.Warn(about, Say("rating-left-out", obstacle, null));
        else if (outcome is { Refusals.Count: 0 })
            row.Record.Rate(new RatingRequest { Kind = kind, Inputs = inputs, Loss = loss, Rationale = $"As the imported file has it: {row.Record.Imported!.File}, line {row.Record.Imported.Line}." }, inForce, who.Actor.Person(), profiles.Now);
    }

    // A rating is of an identified risk.
    private string? Obstacle(Risk risk, DateOnly today) =>
        !MayRate ? "It was not rated: your role does not rate risks. Somebody who may rates it."
        : risk.State is RiskState.Draft && risk.Identify(today) is [var lacking, ..] ? $"It stays an unrated draft: {lacking.Message}"
        : null;

    private static void Tell(ImportedRow<Risk> row, RatingKind kind, decimal? score, RiskLevel? level)
    {
        var (typedScore, typedLevel) = (TextOf(row, RatingColumns.Score(kind)), TextOf(row, RatingColumns.Level(kind)));
        var sameScore = typedScore is null || (score is { } s && ImportTexts.Number(typedScore) == s);
        var sameLevel = typedLevel is null || (level is not null && ImportTexts.Normal(typedLevel) is var text && (text == ImportTexts.Normal(level.Name) || text == ImportTexts.Normal(level.Id)));
        if (sameScore && sameLevel) return;
        var typed = string.Join(", ", new[] { typedScore, typedLevel }.OfType<string>());
        var about = typedScore is null ? RatingColumns.Level(kind) : RatingColumns.Score(kind);
        row.Warn(about, level is null
            ? Say("score-typed", $"The file says {typed} ({Words.Of(kind)}); nothing could be computed to compare it with. Scores and levels are computed, never typed.", Rule)
            : Say("score-differs", $"The file says {typed} ({Words.Of(kind)}); computed are {score?.ToString(CultureInfo.InvariantCulture)}, {level.Name}, and these count.", Rule));
    }

    private static string? TextOf(ImportedRow<Risk> row, string name) => row.Extras.TryGetValue(name, out var text) ? (string?)text : null;

    private static Refusal Say(string code, string message, string? rule) => new(code, message, Rule: rule);
}
