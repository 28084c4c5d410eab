using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>How controls and evidence are asked for, wherever risks need them.</summary>
static class Controls
{
    static readonly Choices Catalogues = new("framework", [ControlReference.AnnexA2022, ControlReference.AnnexA2013]);

    static readonly Field[] Reference = [Choice("framework", Catalogues) with { Begins = ControlReference.AnnexA2022 }, Text("code"), Text("title")];

    internal static Field One(string name) => Group(name, Reference);

    internal static Field Many(string name) => Rows(name, Reference);

    internal static Field Evidence(string name) => Rows(
        name,
        Text("title"),
        Choice<EvidenceKind>("kind"),
        File("attachmentId", "risks") with { When = row => row.Text("kind") == "file" },
        Text("text") with { When = row => row.Text("kind") is not ("" or "file") },
        Date("validUntil"));
}
