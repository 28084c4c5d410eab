using System.Collections.Frozen;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>Why a version of the statement does not take a step.</summary>
internal static class SoaVersionRefusals
{
    public static readonly Refusal EditionFixed =
        new("edition-fixed", "A draft keeps its edition. Begin another one for the other edition.", RefusalKind.Rule, "R-6.1.3-1", "edition");

    /// <summary>Of each edition one version is being prepared at a time.</summary>
    public static Refusal DraftOpen(SoaVersion open) =>
        new("soa-draft-open", $"{open.Title} is {Words.Spoken(open.State.ToString())} already. Finish or delete it first.", RefusalKind.State, "R-6.1.3-11");

    /// <summary>The header's links lead to what they are for.</summary>
    public static IEnumerable<Refusal> Of(SoaVersionFields fields) =>
        Leads(fields.Scope, "scope", Ground.Scope).Concat(Leads(fields.Criteria, "criteria", Ground.Criteria)).Concat(Leads(fields.AssessmentRun, "assessmentRun", Ground.Run));

    /// <summary>
    /// Where this service was told of records of a kind, the header names one of them; another organisation's is not found
    /// (R-0-3). Of those that came before it listened it knows nothing, and takes the caller's word.
    /// </summary>
    public static IEnumerable<Refusal> Unknown(SoaVersionFields fields, IReadOnlyList<Ground> known) =>
        new[] { (fields.Scope, "scope", Ground.Scope), (fields.Criteria, "criteria", Ground.Criteria), (fields.AssessmentRun, "assessmentRun", Ground.Run) }
            .Where(named => named.Item1 is { } link && known.Any(ground => ground.SubjectKind == named.Item3) && known.All(ground => ground.SubjectId != link.Id))
            .Select(named => CommonRefusals.NotFound($"{named.Item2}.id"));

    /// <summary>Omissions are controls of the version's edition, or from elsewhere.</summary>
    public static IEnumerable<Refusal> Of(IReadOnlyList<ControlReference> omissions, SoaEdition edition)
    {
        for (var i = 0; i < omissions.Count; i++)
        {
            if (omissions[i] is not { } control || SoaEditions.Find(control.Framework) is not { } of) continue;
            if (of != edition) yield return SoaRefusals.EditionsMixed with { Path = $"omissionsFound[{i}].framework", Message = $"The statement is about {edition.Year()}; {control.Code} is a control of {of.Year()}." };
            else if (of.Catalogue().Find(control.Code) is null) yield return Refusal.Invalid($"omissionsFound[{i}].code", "control-unknown", $"Annex A of {of.Year()} has no control {control.Code}.");
        }
    }

    /// <summary>Of a statement the rule about authors is SD-5: it counts the deciders of its entries too.</summary>
    public static Refusal OfPreparer(Refusal refusal) => refusal.Rule != "SD-3" ? refusal : refusal with
    {
        Rule = "SD-5",
        Code = "approver-prepared-it",
        Message = "You prepared this version, or decided entries of it; somebody else of top management has to approve it (SD-5).",
    };

    private static IEnumerable<Refusal> Leads(RecordLink? link, string path, string kind) =>
        link is null ? [] : LinkRefusals.Of(link, path, FrozenSet.Create(kind), FrozenSet.Create(kind));
}
