using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Operation;

internal static class ChangeRegister
{
    public static Register<Change, ChangeDto> Definition => new Register<Change, ChangeDto>(
            "changes", ControlPermissions.Read, (changes, scope, ct) => scope.GetRequiredService<ChangeAnswers>().Of(changes, ct))
        .Filter("state", c => c.State)
        .Filter("planned", c => c.Fields.Planned)
        .Filter("owner", c => c.Fields.Owner!.Id)
        .Filter("category", c => c.Fields.Category)
        .Where("significant", (text, _) => bool.TryParse(text, out var yes) ? c => c.Assessment != null && c.Assessment.Significant == yes : null)
        .Where("open", (text, _) => text == "true"
            ? c => c.State == ChangeState.Requested || c.State == ChangeState.Assessed || c.State == ChangeState.Approved || c.State == ChangeState.Implemented || c.State == ChangeState.Detected
                || (c.State == ChangeState.Reviewed && c.Fields.Planned == false)
            : null)
        .Where("overdue", (text, today) => text == "true"
            ? c => c.Fields.PlannedFor < today && (c.State == ChangeState.Requested || c.State == ChangeState.Assessed || c.State == ChangeState.Approved)
            : null)
        .Where("risk", (text, _) => Guid.TryParse(text, out var risk) ? c => c.LeadsTo.Any(id => id == risk) : null)
        .Sort("title", c => c.Fields.Title).Sort("plannedFor", c => c.Fields.PlannedFor).Sort("implementedOn", c => c.ImplementedOn)
        .Search(c => c.Fields.Title).Search(c => c.Fields.Reason).Search(c => c.Fields.Description)
        .Column("Ref", d => d.Ref).Column("Title", d => d.Fields.Title).Column("State", d => d.State).Column("Planned", d => d.Fields.Planned).Column("Category", d => d.Fields.Category)
        .Column("Reason", d => d.Fields.Reason).Column("Requested by", d => d.RequestedBy?.Name).Column("Owner", d => d.Fields.Owner?.Name).Column("Sites and systems", d => d.Fields.Places)
        .Column("Planned for", d => d.Fields.PlannedFor).Column("Detected on", d => d.Fields.DetectedOn).Column("Impact on security", d => d.Assessment?.ImpactOnSecurity)
        .Column("Significant", d => d.Assessment?.Significant).Column("Risks touched", d => d.Assessment?.RisksTouched.Select(r => r.Title)).Column("Reassess", d => d.Assessment?.Reassess)
        .Column("Approved by", d => d.Approval?.By.Name).Column("Approved at", d => d.Approval?.At).Column("Implemented on", d => d.ImplementedOn)
        .Column("Outcome", d => d.Review?.Outcome).Column("Consequences", d => d.Review?.Consequences).Column("Mitigation", d => d.Review?.Mitigation).Column("Note", d => d.Note)
        .Column("Description", d => d.Fields.Description).Column("Rollback", d => d.Fields.Rollback);

    /// <summary>What was decided elsewhere is not signed here: imported changes begin as requests, or as detected.</summary>
    public static ImportPlan<Change, ChangeFields> Plan => new ImportPlan<Change, ChangeFields>(ControlPermissions.Write, c => c.Fields.Title, c => c.Fields, Make, TakeBack)
        .Field("title", null, "change", "summary", "change title")
        .Field("reason", null, "justification", "purpose", "why")
        .Field("description", null, "details", "change description")
        .Field("owner", null, "assignee", "implementer", "responsible")
        .Field("places", "Sites and systems", "systems", "system", "affected systems", "assets")
        .Field("plannedFor", "Planned for", "planned start", "scheduled for", "planned date", "start")
        .Field("detectedOn", "Detected on", "detected")
        .Field("rollback", null, "rollback plan", "backout plan", "fallback")
        // A change log of a usual make: every line of it was wanted by somebody.
        .Recognises(["Title", "Requester", "Rollback Plan", "Planned Start"], new ColumnMapping { Field = "planned", Otherwise = "yes" }, new ColumnMapping { Field = "reason", Column = "Title" });

    private static async Task<IReadOnlyList<Made<Change>>> Make(IReadOnlyList<ChangeFields> fields, IServiceProvider scope, CancellationToken ct)
    {
        var (by, today) = (scope.GetRequiredService<TenantContext>().Actor.Person(), await scope.GetRequiredService<Profiles>().Today(ct));
        return [.. fields.Select(f => Change.Record(f, by, today))];
    }

    private static Task<IReadOnlyList<Refusal>> TakeBack(Change change, string reason, int uses, IServiceProvider scope, CancellationToken ct) => Task.FromResult(change.Delete(reason));
}

internal sealed class ChangeAnswers(Profiles profiles) : Answers<Change, ChangeDto>
{
    public override async Task<IReadOnlyList<ChangeDto>> Of(IReadOnlyList<Change> records, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return [.. records.Select(c => Describe(c, today))];
    }

    private static ChangeDto Describe(Change c, DateOnly today) => new(
        c.Id, c.Ref, c.Version, c.ContentHash, c.CreatedAt, c.UpdatedAt, c.Retired, c.State, c.Fields, c.RequestedBy, c.Assessment,
        c.Approval is { } signed ? Staleness.Describe(signed, c.ApprovedByRequester, [], signed.ContentHash != c.ContentHash) : null,
        c.ImplementedOn, c.Evidence, c.Review, c.Note, c.Can, [.. c.GapsOf(today)]);
}
