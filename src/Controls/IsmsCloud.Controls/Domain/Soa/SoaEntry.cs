using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>
/// What is decided on one control (6.1.3 d). Its id follows from tenant, catalogue and code, so that an event and a person
/// who come at the same moment meet in one record.
/// </summary>
[Kind(ControlKinds.SoaEntry, "SOA")]
internal sealed partial class SoaEntry : Record
{
    /// <summary>Where entries of other catalogues than Annex A stand.</summary>
    private const int Behind = 1000;

    private SoaEntry()
    {
    }

    public string Framework { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string ControlTitle { get; private set; } = "";

    public string Theme { get; private set; } = "";

    /// <summary>Its place in the catalogue.</summary>
    public int Place { get; private set; }

    public SoaEntryFields Fields { get; private set; } = new();

    public Person? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>When it was last decided anew whether the control is necessary, by whomever (R-6.1.3-5).</summary>
    public DateTimeOffset? NecessaryChangedAt { get; private set; }

    public IReadOnlyList<SoaFlag> Flags { get; private set; } = [];

    /// <summary>Everybody who ever decided it, each with the last time (SD-5).</summary>
    public IReadOnlyList<SoaHand> Hands { get; private set; } = [];

    public ControlKey Key => new(Framework, Code);

    public ControlReference Control => new() { Framework = Framework, Code = Code, Title = ControlTitle };

    public override string Title => $"{Code} {ControlTitle}".Trim();

    public override IEnumerable<Edge> Edges =>
        Edge.To("requirement", Fields.Requirements, "asked-for-by", "asks-for", carries: false, "requirements");

    protected override object Material => Fields;

    public static Guid IdOf(TenantId tenant, ControlKey key) => DerivedId.Of(tenant.Value, $"{ControlKinds.SoaEntry}/{key}");

    /// <summary>The entry of a control that nobody decided yet.</summary>
    public static SoaEntry Begin(TenantId tenant, ControlKey key, CatalogueControl? elsewhere = null)
    {
        var builtIn = BuiltIn.Find(key.Framework)?.Find(key.Code);
        var control = builtIn ?? elsewhere;
        var entry = new SoaEntry
        {
            Id = IdOf(tenant, key),
            Framework = key.Framework,
            Code = key.Code,
            ControlTitle = control?.Title ?? "",
            Theme = control?.Theme ?? key.Framework,
            Place = builtIn is null ? Behind : SoaRows.PlaceOf(key),
        };
        entry.Did("soa-entry.begun");
        return entry;
    }

    /// <summary>Somebody decides; what had been flagged is looked at with it.</summary>
    public IReadOnlyList<Refusal> Decide(SoaEntryFields fields, SoaStanding standing, Person by, DateTimeOffset now)
    {
        if (SoaDecisions.Check(this, fields, standing).ToList() is { Count: > 0 } refusals) return refusals;
        if (fields.Necessary != Fields.Necessary) NecessaryChangedAt = now;
        (Fields, DecidedBy, DecidedAt, Flags) = (fields, by, now, []);
        Touched(by, now);
        Link();
        Did("soa-entry.decided");
        return [];
    }

    /// <summary>Somebody looked at what is flagged, and leaves the decision as it is.</summary>
    public IReadOnlyList<Refusal> ClearFlags(Person by, DateTimeOffset now)
    {
        if (Flags.Count == 0) return [];
        var seen = string.Join("; ", Flags.Select(flag => flag.Text));
        Flags = [];
        Touched(by, now);
        Did("soa-entry.flags-cleared", seen);
        return [];
    }

    /// <summary>What a file decided is taken back; what has become of risks since is held against it again.</summary>
    public void BringBack(SoaEntry before, string reason, SoaStanding standing, Person by, DateTimeOffset now)
    {
        if (before.Fields.Necessary != Fields.Necessary) NecessaryChangedAt = now;
        (Fields, DecidedBy, DecidedAt, Flags) = (before.Fields, before.DecidedBy, before.DecidedAt, before.Flags);
        Touched(by, now);
        Link();
        Did("soa-entry.import-undone", reason);
        Lean(standing, now);
    }

    private void Touched(Person by, DateTimeOffset now) => Hands = [.. Hands.Where(hand => hand.By.Id != by.Id), new SoaHand(by, now)];
}

/// <summary>Somebody who decided, and when last.</summary>
internal sealed record SoaHand(Person By, DateTimeOffset At);
