using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>What is open in 6.1.3 c and d, for the readiness report: is there a signed statement, does it still hold, and what do the rules say of the entries as they are.</summary>
internal sealed class SoaReadiness(SoaReader reader, SoaVersions versions, Profiles profiles)
{
    /// <summary>Rules of 6.1.3 that it answers for.</summary>
    public static IReadOnlyList<string> Rules { get; } =
        ["6.1.3-C3", "R-6.1.3-1", "R-6.1.3-2", "R-6.1.3-3", "R-6.1.3-4", "R-6.1.3-5", "R-6.1.3-9", "R-6.1.3-10", "R-6.1.3-11"];

    public async Task<IReadOnlyList<ReadinessGap>> Gaps(CancellationToken ct)
    {
        var edition = SoaEditions.Of(await profiles.Get(ct));
        var picture = await reader.Picture(edition, ct);
        var kept = await versions.Of(edition, ct);
        var current = kept.FirstOrDefault(version => version.State is VersionState.Current);
        var byCode = picture.Entries.ToLookup(entry => entry.Code, entry => entry.Reference);
        return [.. OfVersion(current, kept.Any(version => version.IsOpen), picture), .. Findings(picture, kept, current).Select(finding => new ReadinessGap(Counted(finding), [.. finding.Entries.SelectMany(code => byCode[code])]))];
    }

    // What is about a header is the matter of whoever prepares it; of a signed version it is met.
    private static IEnumerable<Finding> Findings(SoaPicture picture, IReadOnlyList<SoaVersion> kept, SoaVersion? current) =>
        picture.Findings(current is null ? kept.FirstOrDefault(version => version.IsDraft) : null);

    private static IEnumerable<ReadinessGap> OfVersion(SoaVersion? current, bool prepared, SoaPicture picture)
    {
        if (current is null)
        {
            yield return Gathered.Missing("6.1.3-C3", $"No statement of applicability for the edition of {picture.Edition.Year()} is approved and in force.");
            if (!prepared) yield return Gathered.Missing("R-6.1.3-5", "The necessary controls were not compared with Annex A: begin a version, and record the comparison.");
            yield break;
        }

        var because = SoaStaleness.Of(current, picture);
        if (because.Count > 0)
            yield return new ReadinessGap(
                Records.Gaps.Open("R-6.1.3-11", $"{because.Count} things differ from what was signed. Prepare a new version."), [new RecordRef(ControlKinds.SoaVersion, current.Id, current.Ref, current.Title)]);
    }

    // What would be refused is open too.
    private static Gap Counted(Finding finding) => finding.Gap with { Severity = finding.Severity is GapSeverity.Block ? GapSeverity.Gap : finding.Severity };
}
