using System.Linq.Expressions;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Features.Controls;

internal static class ControlRegister
{
    public static Register<Control, ControlDto> Definition => new Register<Control, ControlDto>(
            "controls", ControlPermissions.Read, (controls, scope, ct) => scope.GetRequiredService<ControlAnswers>().Of(controls, ct))
        .Filter("status", c => c.Status)
        .Filter("owner", c => c.Fields.Owner!.Id)
        .Filter("theme", c => c.Theme)
        .Filter("framework", c => c.Fields.Control!.Framework)
        .Filter("code", c => c.Fields.Control!.Code)
        .Where("reference", (text, _) => ControlReference.TryParse(text, out var framework, out var code) ? c => c.Fields.Control!.Framework == framework && c.Fields.Control!.Code == code : null)
        .Filter("effectiveness", c => c.Effectiveness)
        .Where("evidence", (text, today) => Word<EvidenceState>(text) is { } state ? Shown(state, today) : null)
        .Where("testOverdue", (text, today) => text == "true" ? c => c.TestDueOn < today : null)
        .Where("runOverdue", (text, today) => text == "true" ? c => c.RunDueOn < today : null)
        .Where("late", (text, today) => text == "true" ? c => c.Fields.PlannedFor < today && (c.Status == ControlStatus.Planned || c.Status == ControlStatus.InProgress) : null)
        .Sort("code", c => c.Fields.Control!.Code).Sort("plannedFor", c => c.Fields.PlannedFor).Sort("testDueOn", c => c.TestDueOn).Sort("runDueOn", c => c.RunDueOn)
        .Search(c => c.Fields.Control!.Code).Search(c => c.Fields.Control!.Title).Search(c => c.Fields.Description)
        .Column("Ref", d => d.Ref).Column("Catalogue", d => d.Fields.Control!.Framework).Column("Control", d => d.Fields.Control!.Code).Column("Title", d => d.Fields.Control!.Title)
        .Column("Theme", d => d.Theme).Column("Status", d => d.Status).Column("Owner", d => d.Fields.Owner?.Name).Column("Planned for", d => d.Fields.PlannedFor)
        .Column("Implemented on", d => d.ImplementedOn).Column("Effectiveness", d => d.Effectiveness).Column("Last tested on", d => d.Tests.Count > 0 ? d.Tests[0].On : (DateOnly?)null)
        .Column("Test due on", d => d.TestDueOn).Column("Evidence", d => d.EvidenceState).Column("Covered until", d => d.CoveredUntil).Column("Last run on", d => d.LastRunOn)
        .Column("Run due on", d => d.RunDueOn).Column("Sites and systems", d => d.Fields.Places).Column("Policies", d => d.Fields.Policies.Select(p => p.Title)).Column("Description", d => d.Fields.Description);

    /// <summary>A value by its name, never by its number; null for anything else.</summary>
    public static T? Word<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(value => (T?)value).FirstOrDefault();

    private static Expression<Func<Control, bool>> Shown(EvidenceState state, DateOnly today)
    {
        var soon = today.AddDays(Coverage.DaysOfWarning);
        return state switch
        {
            EvidenceState.None => c => !c.Evidence.Any(e => e.Withdrawn == null),
            EvidenceState.Expired => c => c.Evidence.Any(e => e.Withdrawn == null) && !c.Evidence.Any(e => e.Withdrawn == null && e.From <= today && (e.Until == null || e.Until >= today)),
            EvidenceState.Expiring => c => c.Evidence.Any(e => e.Withdrawn == null && e.From <= today && (e.Until == null || e.Until >= today))
                && !c.Evidence.Any(e => e.Withdrawn == null && e.From <= soon && (e.Until == null || e.Until >= soon)),
            _ => c => c.Evidence.Any(e => e.Withdrawn == null && e.From <= today && (e.Until == null || e.Until >= today))
                && c.Evidence.Any(e => e.Withdrawn == null && e.From <= soon && (e.Until == null || e.Until >= soon)),
        };
    }
}

internal sealed class ControlAnswers(KnownControls known, PlannedControls planned, Profiles profiles) : Answers<Control, ControlDto>
{
    public override async Task<IReadOnlyList<ControlDto>> Of(IReadOnlyList<Control> records, CancellationToken ct)
    {
        var controls = records.Select(c => c.Fields.Control!).ToList();
        var attributes = await known.Attributes(controls, ct);
        var items = await planned.Of(controls, ct);
        var today = await profiles.Today(ct);
        return [.. records.Select(c => Describe(c, attributes, items, today))];
    }

    private static ControlDto Describe(
        Control c, IReadOnlyDictionary<(string Framework, string Code), ControlAttributes> attributes, ILookup<(string Framework, string Code), PlannedItem> items, DateOnly today)
    {
        var key = (c.Fields.Control!.Framework, c.Fields.Control.Code);
        return new ControlDto(
            c.Id, c.Ref, c.Version, c.ContentHash, c.CreatedAt, c.UpdatedAt, c.Retired, c.Status, c.Fields, c.Theme, attributes.GetValueOrDefault(key), c.ImplementedOn, c.StatusNote,
            c.Effectiveness, c.Evidence, c.EvidenceStateOn(today), c.CoveredUntil, c.Tests, c.TestDueOn, c.LastRunOn, c.RunDueOn,
            [.. items[key].Where(item => item.State is not PlannedItemState.Cancelled).OrderBy(item => item.DueOn).Select(item => item.Described)], c.Can, [.. c.GapsOf(today)]);
    }
}
