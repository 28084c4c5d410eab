using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>The comparison of the necessary controls with Annex A (6.1.3 c).</summary>
internal sealed record SoaComparison(Person By, DateTimeOffset At, IReadOnlyList<ControlReference> OmissionsFound, string Note);

/// <summary>What a submission copies.</summary>
/// <param name="EntryVersions">Of each row's entry, in the same order.</param>
/// <param name="Findings">What the rules say.</param>
/// <param name="Deciders">Everybody who decided entries since the version before (SD-5).</param>
internal sealed record SoaCopy(IReadOnlyList<SoaRow> Rows, IReadOnlyList<int> EntryVersions, IReadOnlyList<Finding> Findings, IReadOnlyList<Person> Deciders, DateTimeOffset? NecessaryChangedAt);

/// <summary>A version of the statement of applicability (6.1.3 d): a header while it is written, and a frozen copy of all rows from its submission on.</summary>
[Kind(ControlKinds.SoaVersion, "SAV")]
internal sealed class SoaVersion : VersionedRecord<SoaVersionFields>
{
    private static readonly Approvals ByTopManagement = new(RoleNames.TopManagement);
    private IReadOnlyList<Finding> _findings = [];
    private IReadOnlyList<SoaRow>? _rows;

    private SoaVersion()
    {
    }

    /// <summary>1, 2, 3 …, by edition.</summary>
    public int Serial { get; private set; }

    /// <summary>How many drafts of the edition were begun with it, deleted ones too.</summary>
    public int Begun { get; private set; }

    public SoaComparison? Comparison { get; private set; }

    /// <summary>As submitted; what they say while it is a draft again is not looked at.</summary>
    public IReadOnlyList<SoaCopiedRow> Copied { get; private set; } = [];

    /// <summary>The risks of all rows, each once: a control may stand under thousands, and a document has its limit.</summary>
    public IReadOnlyList<SoaRisk> CopiedRisks { get; private set; } = [];

    /// <summary>The copied rows with their risks.</summary>
    public IReadOnlyList<SoaRow> Rows => _rows ??= SoaCopiedRow.Open(Copied, CopiedRisks);

    /// <summary>The versions of the rows' entries.</summary>
    public IReadOnlyList<int> EntryVersions { get; private set; } = [];

    public DateTimeOffset? CopiedAt { get; private set; }

    public DateTimeOffset? NecessaryChangedAt { get; private set; }

    public SoaEdition Edition => Fields.Edition ?? SoaEdition.Edition2022;

    public bool IsDraft => State is VersionState.Draft;

    public bool IsOpen => !Retired && State is VersionState.Draft or VersionState.InReview;

    public override string Title => $"Statement of applicability {Edition.Year()}, version {Serial}";

    public override bool IsOver => State is VersionState.Superseded;

    /// <summary>What can be done to it, by its state.</summary>
    public IReadOnlyList<string> Verbs => IsDraft && !Retired ? [.. Can, "compare"] : Can;

    protected override object Material => new SoaContent(Serial, Fields, Comparison, IsDraft ? [] : Copied, IsDraft ? [] : CopiedRisks);

    protected override DateOnly? EffectiveFrom => Fields.EffectiveFrom;

    protected override Approvals Signing => ByTopManagement;

    public static Guid IdOf(TenantId tenant, SoaEdition edition, int begun) => DerivedId.Of(tenant.Value, $"{ControlKinds.SoaVersion}/{edition.Year()}/{begun}");

    /// <summary>Two drafts that are begun at the same moment are one record.</summary>
    public static Made<SoaVersion> Draft(TenantId tenant, SoaVersionFields fields, int serial, Person author, int begun)
    {
        if (fields.Edition is not { } edition) return new Made<SoaVersion>(null, [Refusal.Invalid("edition", "required", "It is required.")]);
        var version = new SoaVersion { Serial = serial, Begun = begun };
        version.Become(IdOf(tenant, edition, begun));
        var refusals = version.Take(fields, author, "soa-version.drafted");
        return refusals.Count == 0 ? version : new Made<SoaVersion>(null, refusals);
    }

    /// <summary>Records the comparison with Annex A (R-6.1.3-5).</summary>
    public IReadOnlyList<Refusal> Compare(ComparisonRequest request, Person by, DateTimeOffset now)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (!IsDraft) return [VersionRefusals.NotFrom(State, "compare", Kind, frozen: Approval is not null)];
        if (FieldLimits.Check(request).Concat(SoaVersionRefusals.Of(request.OmissionsFound, Edition)).ToList() is { Count: > 0 } refusals) return refusals;
        Comparison = new SoaComparison(by, now, request.OmissionsFound, request.Note);
        WrittenBy([by]);
        Did("soa-version.compared", request.Note);
        return [];
    }

    /// <summary>Copies the rows and hands the version to top management.</summary>
    public IReadOnlyList<Refusal> Submit(SoaCopy copy, Person by, DateTimeOffset now)
    {
        _findings = copy.Findings;
        if (Submit(by) is { Count: > 0 } refusals) return refusals;
        (Copied, CopiedRisks, _rows) = ([.. copy.Rows.Select(SoaCopiedRow.Of)], SoaCopiedRow.RisksOf(copy.Rows), null);
        (EntryVersions, CopiedAt, NecessaryChangedAt) = (copy.EntryVersions, now, copy.NecessaryChangedAt);
        WrittenBy([.. copy.Deciders, by]);
        return [];
    }

    /// <summary>Approves the copy; the rules are held against the risks as they are at this moment.</summary>
    public IReadOnlyList<Refusal> Approve(ApprovalRequest request, IReadOnlyList<Finding> findings, Caller caller, TenantProfile profile, DateTimeOffset now)
    {
        _findings = findings;
        return [.. Approve(request, caller, profile, now).Select(SoaVersionRefusals.OfPreparer)];
    }

    protected override IReadOnlyList<Refusal> OfDraft(SoaVersionFields fields) =>
        [.. FieldLimits.CheckDraft(fields), .. SoaVersionRefusals.Of(fields), .. Version > 0 && fields.Edition != Fields.Edition ? [SoaVersionRefusals.EditionFixed] : Array.Empty<Refusal>()];

    protected override IReadOnlyList<Refusal> OfSubmission() => SoaRules.Refusals(_findings);

    protected override IEnumerable<Refusal> Gate() => SoaRules.Refusals(_findings);

    protected override IEnumerable<object> Approved(bool inEffect, DateTimeOffset now)
    {
        yield return new SoaApproved(
            Id, Serial, Edition.Framework(), ContentHash, Fields.EffectiveFrom!.Value, inEffect, [.. Rows.Where(row => row.Necessary is true).Select(row => row.KeyOf().ToString())]);
        if (inEffect) yield return TookEffect(now);
    }

    protected override object TookEffect(DateTimeOffset now) => new SoaTookEffect(Id, Serial, Edition.Framework(), now);

    // What an approval is about.
    private sealed record SoaContent(int Number, SoaVersionFields Header, SoaComparison? Comparison, IReadOnlyList<SoaCopiedRow> Rows, IReadOnlyList<SoaRisk> Risks);
}
