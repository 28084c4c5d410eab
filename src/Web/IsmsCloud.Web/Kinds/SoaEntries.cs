using System.Text.Json.Nodes;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Components.Soa;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>Entries of the statement of applicability. Their register is the workbench, which has a page of its own at this path.</summary>
static class SoaEntries
{
    internal static readonly Choices Necessary = new("soa.necessary", ["true", "false", ""]);

    // What follows from the treatment of risks is derived, and never chosen.
    static readonly Choices Reasons = new(nameof(InclusionReason), [.. ((Choices)typeof(InclusionReason)).Values.Where(reason => reason != "riskTreatment")]);

    internal static readonly RecordKind Kind = new(ControlKinds.SoaEntry, "planning/soa", "6.1.3", From(a => a.Controls.Soa))
    {
        Order = 1,
        Read = ControlPermissions.Read,
        Write = ControlPermissions.PrepareSoa,
        Creatable = false,
        Imports = true,
        Edit = "decide",
        Title = "row.control.title",
        Views = ["applicability", "difference", "migration"],
        Columns =
        [
            new("row.control.code", Cell.Text),
            new("row.control.title", Cell.Title),
            new("fields.necessary", Cell.Text, Of: Necessary),
            new("row.reasons", Cell.Words, Of: typeof(InclusionReason)),
            new("row.implementation", Cell.Text, Of: typeof(SoaImplementation)),
        ],
        Ripple = (a, id, ct) => a.Controls.Soa.Ripple(id, ct),
        First = typeof(SoaEntryFacts),
        Facts = [new("row.implementation", Cell.Text, Of: typeof(SoaImplementation)), new("row.plannedFor", Cell.Date), new("decidedBy", Cell.Person), new("decidedAt", Cell.Date)],
        Mends = { ["R-6.1.3-1"] = "decision", ["R-6.1.3-2"] = "decision", ["R-6.1.3-4"] = "decision", ["R-6.1.3-9"] = "decision", ["R-6.1.3-10"] = "decision" },
        Moves = [new("clearFlags", ControlPermissions.PrepareSoa, [], (a, r, _, ct) => a.Controls.Soa.ClearFlags(r.Id, r.Version, ct).AsView())],
        Sections = [Section<SoaEntryFields>("decision", Decision), Section<SoaEntryFields>("documents", Texts("documentRefs"))],
    };

    static Field[] Decision =>
    [
        Options("necessary", Necessary),
        Choices("reasons", Reasons) with { When = Included },
        Long("reasonText") with { When = Included },
        Many("requirements", RecordKinds.Requirement) with { When = Included },
        Long("exclusionJustification") with { When = fields => !Included(fields) },
    ];

    static bool Included(JsonObject fields) => fields.Text("necessary") != "false";
}
