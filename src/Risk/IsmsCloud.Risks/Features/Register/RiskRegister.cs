using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Register;

internal static class RiskRegister
{
    public static Register<Risk, RiskDto> Definition => new Register<Risk, RiskDto>(
            "risks", RiskPermissions.Read, (risks, scope, ct) => scope.GetRequiredService<RiskAnswers>().Of(risks, ct))
        .Filter("state", r => r.State)
        .Filter("owner", r => r.Fields.Owner!.Id)
        .Filter("approach", r => r.Fields.Approach)
        .Filter("level", r => r.LevelId)
        .Filter("asset", r => r.Fields.AssetId)
        .Filter("threat", r => r.Fields.ThreatId)
        .Filter("vulnerability", r => r.Fields.VulnerabilityId)
        .Filter("scenario", r => r.Fields.ScenarioId)
        .Filter("partOf", r => r.Fields.PartOf)
        .Filter("inScope", r => r.InScope)
        .Filter("inherentCell", r => r.Heat.Inherent).Filter("currentCell", r => r.Heat.Current).Filter("targetCell", r => r.Heat.Target).Filter("residualCell", r => r.Heat.Residual)
        .Filter("flagged", r => r.Flagged)
        .Where("aspect", (text, _) => Identification.EntryRegisters.Word<SecurityAspect>(text) is { } a ? r => r.Fields.Affects.Contains(a) : null)
        .Where("control", (text, _) => text.Length > 0 ? r => r.Decision!.NecessaryControls.Any(c => c.Code == text) || r.Fields.ExistingControls.Any(c => c.Control!.Code == text) : null)
        .Where("reference", (text, _) => ControlReference.TryParse(text, out var framework, out var code)
            ? r => r.Decision!.NecessaryControls.Any(c => c.Framework == framework && c.Code == code) || r.Fields.ExistingControls.Any(c => c.Control!.Framework == framework && c.Control!.Code == code)
            : null)
        .Where("acceptable", (text, _) => bool.TryParse(text, out var yes) ? r => r.Evaluation != null && r.Evaluation.Acceptable == yes : null)
        .Where("overdue", (text, today) => text == "true" ? r => r.NextReviewOn < today && r.State != RiskState.Closed && r.State != RiskState.Draft : null)
        .Sort("title", r => r.Fields.Title)
        .Sort("level", r => r.LevelRank)
        .Sort("score", r => r.Score)
        .Sort("rank", r => r.Evaluation!.Rank)
        .Sort("nextReviewOn", r => r.NextReviewOn)
        .Search(r => r.Fields.Title).Search(r => r.Fields.Description)
        .Column("Ref", d => d.Ref).Column("Title", d => d.Fields.Title).Column("State", d => d.State).Column("Approach", d => d.Fields.Approach)
        .Column("Owner", d => d.Fields.Owner?.Name).Column("Affects", d => d.Fields.Affects.Select(Words.Of))
        .Rating("Inherent", RatingKind.Inherent).Rating("Current", RatingKind.Current).Rating("Target", RatingKind.Target).Rating("Residual", RatingKind.Residual)
        .Column("Criteria version", d => d.Ratings.FirstOrDefault(r => r.Kind is RatingKind.Current)?.CriteriaNumber)
        .Column("Acceptable", d => d.Evaluation?.Acceptable).Column("Rank", d => d.Evaluation?.Rank)
        .Column("Treatment", d => d.Decision?.Options.Select(Words.Of)).Column("Necessary controls", d => d.Decision?.NecessaryControls.Select(c => c.Code))
        .Column("Existing controls", d => d.Fields.ExistingControls.Select(c => c.Control!.Code))
        .Column("Accepted by", d => d.Acceptance?.Approval.By.Name).Column("Accepted until", d => d.Acceptance?.Until).Column("Conditions", d => d.Acceptance?.Conditions)
        .Column("In scope", d => d.InScope).Column("Next review", d => d.NextReviewOn).Column("Closed because", d => d.Closure?.Reason).Column("Description", d => d.Fields.Description);

    private static Register<Risk, RiskDto> Rating(this Register<Risk, RiskDto> register, string title, RatingKind kind) => register
        .Column($"{title} level", d => d.Ratings.FirstOrDefault(r => r.Kind == kind)?.Level?.Name)
        .Column($"{title} score", d => d.Ratings.FirstOrDefault(r => r.Kind == kind)?.Score);
}
