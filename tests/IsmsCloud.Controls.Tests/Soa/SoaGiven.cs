using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Tests.Soa;

/// <summary>Statements of applicability that nothing stands against, to be broken one rule at a time.</summary>
internal static class SoaGiven
{
    public const string Why = "Nothing of the kind is done here, by anybody.";

    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static readonly Person Ann = new() { Id = "ann", Name = "Ann Weiss" };

    public static readonly TenantId Tenant = new(Guid.CreateVersion7());

    public static SoaRow Row(string code, SoaEdition edition = SoaEdition.Edition2022)
    {
        var control = edition.Catalogue().Find(code)!;
        return new SoaRow(
            new ControlReference { Framework = edition.Framework(), Code = code, Title = control.Title }, control.Theme, true, [InclusionReason.BestPractice], null, [], [], null,
            SoaImplementation.Yes, null, null, []);
    }

    public static SoaRow Excluded(string code, string? why = Why) =>
        Row(code) with { Necessary = false, Reasons = [], Implementation = null, ExclusionJustification = why };

    public static IReadOnlyList<SoaRow> Rows(SoaEdition edition = SoaEdition.Edition2022) => [.. edition.Catalogue().Controls.Select(control => Row(control.Code, edition))];

    /// <summary>All rows, with some in the place of those of the same control.</summary>
    public static IReadOnlyList<SoaRow> RowsWith(params SoaRow[] others) => [.. Rows().Select(row => others.FirstOrDefault(o => o.Control.Code == row.Control.Code) ?? row)];

    public static SoaSubject Subject(params SoaRow[] others) => new(SoaEdition.Edition2022, RowsWith(others), [], [], [], Header());

    public static SoaHeader Header(Func<SoaComparison, SoaComparison>? with = null)
    {
        var comparison = new SoaComparison(Ann, Now, [], "Gone through one by one.");
        return new SoaHeader(
            new SoaVersionFields { Edition = SoaEdition.Edition2022, Scope = Link("scope-version"), Criteria = Link("criteria-set"), AssessmentRun = Link("assessment-run"), EffectiveFrom = new DateOnly(2026, 12, 1) },
            with is null ? comparison : with(comparison), Now.AddHours(-1), GroundsInForce.None);
    }

    public static LiveRisk Risk(params string[] codes) =>
        new(new SoaRisk(Guid.CreateVersion7(), "Theft", "Rita Voss", "High", 4), [.. codes.Select(code => ControlKey.Read(code.Contains('/') ? code : $"annexa-2022/{code}"))]);

    public static SoaEntry Entry(string code, SoaEdition edition = SoaEdition.Edition2022) => SoaEntry.Begin(Tenant, new ControlKey(edition.Framework(), code));

    public static SoaStanding Standing(params LiveRisk[] risks) => new(risks, new Dictionary<Guid, SoaRequirement>(), new Dictionary<ControlKey, ControlSaid>());

    private static RecordLink Link(string kind) => new() { Kind = kind, Id = Guid.CreateVersion7(), Title = kind };
}
