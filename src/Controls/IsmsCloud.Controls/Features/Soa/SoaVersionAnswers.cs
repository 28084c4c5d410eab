using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Soa;

internal sealed class SoaVersionAnswers(SoaReader reader, SoaVersions versions, Profiles profiles) : Answers<SoaVersion, SoaVersionDto>
{
    public override async Task<IReadOnlyList<SoaVersionDto>> Of(IReadOnlyList<SoaVersion> records, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        var dtos = new Dictionary<Guid, SoaVersionDto>();
        foreach (var edition in records.GroupBy(version => version.Edition))
        {
            var living = edition.Any(version => version.State is not VersionState.Superseded && !version.Retired);
            var picture = living ? await reader.Picture(edition.Key, ct) : null;
            var kept = living ? await versions.Of(edition.Key, ct) : [];
            foreach (var version in edition) dtos[version.Id] = Describe(version, picture, SoaVersions.Former(version, kept), today);
        }

        return [.. records.Select(version => dtos[version.Id])];
    }

    /// <summary>Of versions whose edition is read already.</summary>
    public IReadOnlyList<SoaVersionDto> Of(IReadOnlyList<SoaVersion> records, SoaPicture picture, IReadOnlyList<SoaVersion> kept, DateOnly today) =>
        [.. records.Select(version => Describe(version, picture, SoaVersions.Former(version, kept), today))];

    private static SoaVersionDto Describe(SoaVersion v, SoaPicture? picture, SoaVersion? former, DateOnly today) => new(
        v.Id, v.Ref, v.Version, v.ContentHash, v.CreatedAt, v.UpdatedAt, v.Retired, v.Serial, v.State, v.Fields,
        v.Comparison is { } c ? new ComparisonDto(c.By, c.At, c.OmissionsFound, c.Note) : null,
        v.IsDraft && picture is not null ? [.. v.Authors.Concat(picture.DecidersSince(former?.CopiedAt)).DistinctBy(person => person.Id)] : v.Authors,
        v.SubmittedBy, v.ReturnedWith,
        v.Approval is { } approval ? Staleness.Describe(approval, v.ApprovedByAuthor, SoaStaleness.Of(v, picture), stale: false) : null,
        v.CurrentSince, v.SupersededAt, v.IsDraft ? 0 : v.Rows.Count, v.Verbs, [.. GapsOf(v, picture, today)]);

    private static IEnumerable<Gap> GapsOf(SoaVersion v, SoaPicture? picture, DateOnly today)
    {
        if (picture is null || v.Retired) return [];
        if (v.State is VersionState.Approved && v.Fields.EffectiveFrom <= today) return [Gaps.Warn("R-6.1.3-11", "Its day has come: bring it into effect.")];
        if (!v.IsOpen) return [];
        var findings = (v.IsDraft ? picture.Findings(v) : picture.FindingsOfCopy(v)).Select(finding => finding.Gap);
        return v.IsDraft || SoaDifferences.Between(v.Rows, picture.Rows).Count is 0
            ? findings
            : findings.Append(Gaps.Warn("R-6.1.3-11", "Entries have changed since it was submitted. Return it to take the changes in."));
    }
}

/// <summary>What of a signed version no longer holds: rows that would be copied differently today, and a header that names what is not in force any more.</summary>
internal static class SoaStaleness
{
    public static IReadOnlyList<StaleBecause> Of(SoaVersion version, SoaPicture? now)
    {
        if (now is null || version.State is not (VersionState.Approved or VersionState.Current)) return [];
        var entries = now.Entries.ToDictionary(entry => entry.Key);
        var signed = version.Rows.Select((row, i) => (Key: row.KeyOf(), Version: version.EntryVersions.ElementAtOrDefault(i))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Version);
        return
        [
            .. SoaDifferences.Between(version.Rows, now.Rows).Select(row => OfRow(row, entries.GetValueOrDefault(ControlKey.Of(row.Control)), signed.GetValueOrDefault(ControlKey.Of(row.Control)))),
            .. OfGround(version.Fields.Scope, now.Grounds.Scope),
            .. OfGround(version.Fields.Criteria, now.Grounds.Criteria),
        ];
    }

    private static StaleBecause OfRow(SoaRowDifference row, SoaEntry? entry, int signed) => new(
        ControlKinds.SoaEntry, entry?.Id ?? Guid.Empty, row.Control.Code, row.Control.Title ?? "",
        row.What == "changed" ? $"changed: {string.Join(", ", row.Fields.Select(Words.Spoken))}" : row.What, signed, entry?.Version);

    private static IEnumerable<StaleBecause> OfGround(RecordLink? named, Ground? inForce) =>
        named is null || inForce is null || inForce.SubjectId == named.Id ? [] : [new StaleBecause(named.Kind, named.Id, "", named.Title, $"superseded by {inForce.Name}", 0, null)];
}
