using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>How controls and evidence are asked for, wherever records need them.</summary>
static class Controls
{
    internal static readonly Choices Catalogues = new("framework", [ControlReference.AnnexA2022, ControlReference.AnnexA2013, OwnControlFields.Framework]);

    static readonly Field[] Reference = [Choice("framework", Catalogues) with { Begins = ControlReference.AnnexA2022 }, Text("code"), Text("title")];

    internal static Field One(string name) => Group(name, Reference);

    internal static Field Many(string name) => Rows(name, Reference);

    /// <param name="service">Where files of it are uploaded.</param>
    internal static Field Evidence(string name, string service = "risks") => Rows(name, Piece(service));

    internal static Field OneEvidence(string name, string service) => Group(name, Piece(service));

    static Field[] Piece(string service) =>
    [
        Text("title"),
        Choice<EvidenceKind>("kind"),
        File("attachmentId", service) with { When = row => row.Text("kind") == "file" },
        Text("text") with { When = row => row.Text("kind") is not ("" or "file") },
        Date("validFrom"),
        Date("validUntil"),
    ];
}
