using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Exchange;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Tests.Exchange;

/// <summary>A version of the statement of applicability with all 93 rows: necessary, excluded and undecided ones, one with texts that test a file.</summary>
internal static class GivenSoa
{
    public const string Formula = "=HYPERLINK(\"http://evil.example\")";
    public const string Lines = "First line\nsecond <line> & \"quotes\"  with two spaces ";

    public static readonly Person Ann = new() { Id = "a1", Name = "Ann Weiss" };
    public static readonly Person Tom = new() { Id = "t1", Name = "Tom Ohm" };
    public static readonly DateTimeOffset Approved = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    private static readonly SoaRisk Risk = new(new("0193aaaa-0000-7000-8000-000000000001"), "Ransomware", "Rita Voss", "High", 3);
    private static readonly SoaRequirement Law = new(new("0193aaaa-0000-7000-8000-000000000002"), "Data protection act", "legal", true);

    public static SoaFile File(bool approved = true, string organisation = "Acme & Sons", IReadOnlyList<SoaRow>? rows = null)
    {
        var header = Version(approved);
        return new SoaFile(header, new SoaRowsDto(header.Id, 2, header.State, SoaEdition.Edition2022, header.ContentHash, rows ?? Rows()), organisation);
    }

    public static IReadOnlyList<SoaRow> Rows() =>
    [
        .. BuiltIn.AnnexA2022.Controls.Select((control, i) => i switch
        {
            0 => Row(control) with { ReasonText = Formula, Risks = [Risk], Requirements = [Law], DocumentRefs = ["POL-1 Policy", "https://example.org/policy"] },
            1 => Row(control) with { ReasonText = Lines, Implementation = SoaImplementation.Partly, ImplementationText = Lines, PlannedFor = new DateOnly(2027, 3, 1), Risks = [Risk] },
            2 => Excluded(control),
            3 => Undecided(control),
            _ => Row(control),
        }),
        Row(new CatalogueControl("Crane / 7", "Cranes are locked at night", "Own controls")) with
        {
            Control = new ControlReference { Framework = "own", Code = "Crane / 7", Title = "Cranes are locked at night" }, Reasons = [InclusionReason.Business],
        },
    ];

    public static SoaRow Row(CatalogueControl control) => new(
        new ControlReference { Framework = ControlReference.AnnexA2022, Code = control.Code, Title = control.Title }, control.Theme, true,
        [InclusionReason.RiskTreatment, InclusionReason.BestPractice], null, [], [], null, SoaImplementation.Yes, "In place.", null, []);

    private static SoaRow Excluded(CatalogueControl control) =>
        Row(control) with { Necessary = false, Reasons = [], ExclusionJustification = "Nobody develops software here.", Implementation = null, ImplementationText = null };

    private static SoaRow Undecided(CatalogueControl control) => Row(control) with { Necessary = null, Reasons = [], Implementation = null, ImplementationText = null };

    private static SoaVersionDto Version(bool approved) => new(
        new("0193aaaa-0000-7000-8000-00000000000a"), "SOA-0002", 5, "hash-2", Approved.AddDays(-9), Approved.AddDays(-1), false, 2,
        approved ? VersionState.Current : VersionState.Draft,
        new SoaVersionFields { Edition = SoaEdition.Edition2022, Scope = new RecordLink { Kind = "scope", Id = new("0193aaaa-0000-7000-8000-00000000000b"), Title = "Harbour scope" }, EffectiveFrom = new DateOnly(2026, 12, 1), Summary = "Cranes added.\nLanterns gone." },
        new ComparisonDto(Ann, Approved.AddDays(-2), [], "Compared one by one."), [Ann], Ann, null,
        approved ? new ApprovalDto(Tom, "top-management", null, Approved, "hash-2", "Agreed", false, [], false, []) : null,
        approved ? Approved : null, null, 94, [], []);
}
