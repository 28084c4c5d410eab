using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Domain;

/// <summary>How a migration filled an entry of 2022.</summary>
/// <param name="Kind">carried, merged, split or new.</param>
/// <param name="From">Codes of 2013 that it comes from.</param>
internal sealed record SoaOrigin(string Kind, IReadOnlyList<string> From, DateTimeOffset At);

/// <summary>What a migration makes of one control of 2022.</summary>
/// <param name="Fields">Null where nothing can be taken over.</param>
/// <param name="Status">Of its control record; null where nobody said anything of its predecessors.</param>
/// <param name="Text">How it is carried out, as its predecessors say.</param>
internal sealed record SoaMigrated(string Code, string Kind, IReadOnlyList<string> From, SoaEntryFields? Fields, ControlStatus? Status, string? Text, DateOnly? PlannedFor, Person? Owner, DateOnly? ImplementedOn)
{
    /// <summary>Whether somebody has to confirm what was put together.</summary>
    public bool ToConfirm => Kind is SoaMigration.Merged or SoaMigration.Split;
}

/// <summary>From entries of 2013 to entries of 2022 (section 9). Pure; it decides nothing that nobody decided before.</summary>
internal static class SoaMigration
{
    public const string Carried = "carried";
    public const string Merged = "merged";
    public const string Split = "split";
    public const string New = "new";

    /// <summary>Worst first.</summary>
    private static readonly IReadOnlyList<ControlStatus> Worst =
        [ControlStatus.NotEffective, ControlStatus.NotStarted, ControlStatus.Planned, ControlStatus.InProgress, ControlStatus.Implemented];

    /// <summary>All 93, in the order of Annex A 2022.</summary>
    public static IReadOnlyList<SoaMigrated> Of(IReadOnlyDictionary<string, SoaEntryFields> entries, IReadOnlyDictionary<string, ControlSaid> controls) =>
        [.. BuiltIn.AnnexA2022.Controls.Select(control => Of(control.Code, entries, controls))];

    /// <summary>How a control of 2022 came about.</summary>
    public static string KindOf(string code) => BuiltIn.Predecessors.GetValueOrDefault(code, []) switch
    {
        [] => New,
        var from when from.Any(old => SoaEditions.SuccessorsOf(old).Count > 1) => Split,
        [_] => Carried,
        _ => Merged,
    };

    private static SoaMigrated Of(string code, IReadOnlyDictionary<string, SoaEntryFields> entries, IReadOnlyDictionary<string, ControlSaid> controls)
    {
        var from = BuiltIn.Predecessors.GetValueOrDefault(code, []);
        var fields = Fields([.. from.Select(old => entries.GetValueOrDefault(old)).OfType<SoaEntryFields>()], from.Count);
        // What is said of a control that was not necessary says nothing of the new one, where another predecessor was.
        var counted = from.Where(old => fields?.Necessary is not true || entries.GetValueOrDefault(old)?.Necessary is true);
        IReadOnlyList<ControlSaid> said = [.. counted.Select(old => controls.GetValueOrDefault(old)).OfType<ControlSaid>()];
        var complete = said.Count == counted.Count();
        ControlStatus? status = said.Count == 0 ? null : complete ? Worst.First(s => said.Any(c => c.Status == s)) : ControlStatus.NotStarted;
        return new SoaMigrated(
            code, KindOf(code), from, fields, status, Joined(said.Select(c => c.Text)), said.Max(c => c.PlannedFor), said.Select(c => c.Owner).FirstOrDefault(owner => owner is not null),
            said.Max(c => c.ImplementedOn));
    }

    private static SoaEntryFields? Fields(IReadOnlyList<SoaEntryFields> old, int predecessors)
    {
        var necessary = old.Where(fields => fields.Necessary is true).ToList();
        var excluded = old.Where(fields => fields.Necessary is false).ToList();
        if (necessary.Count > 0) return Necessary(necessary);
        // One that is still undecided may turn out to be necessary.
        return excluded.Count == predecessors && predecessors > 0
            ? new SoaEntryFields { Necessary = false, ExclusionJustification = Joined(excluded.Select(fields => fields.ExclusionJustification)), DocumentRefs = Documents(excluded) }
            : null;
    }

    private static SoaEntryFields Necessary(IReadOnlyList<SoaEntryFields> from) => new()
    {
        Necessary = true,
        Reasons = [.. from.SelectMany(fields => fields.Reasons).Distinct().Order()],
        ReasonText = Joined(from.Select(fields => fields.ReasonText)),
        Requirements = [.. from.SelectMany(fields => fields.Requirements).Distinct().Take(100)],
        DocumentRefs = Documents(from),
    };

    private static IReadOnlyList<string> Documents(IReadOnlyList<SoaEntryFields> from) => [.. from.SelectMany(fields => fields.DocumentRefs).Distinct().Take(50)];

    private static string? Joined(IEnumerable<string?> texts)
    {
        var text = string.Join("\n", texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim()).Distinct());
        return text.Length == 0 ? null : text.Length <= 2000 ? text : text[..2000];
    }
}
