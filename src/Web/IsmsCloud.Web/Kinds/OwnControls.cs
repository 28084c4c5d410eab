using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class OwnControls
{
    internal static readonly RecordKind Kind = new(ControlKinds.OwnControl, "operation/own-controls", "8.3", From(a => a.Controls.OwnControls))
    {
        Order = 1,
        Beside = ControlKinds.Control,
        Read = ControlPermissions.Read,
        Write = ControlPermissions.Write,
        OwnedByWriter = false,
        Title = "fields.title",
        Columns =
        [
            new("ref", Cell.Text, "ref", Hidden: true),
            new("fields.code", Cell.Text),
            new("fields.title", Cell.Title),
            new("state", Cell.Chip, Of: typeof(OwnControlState)),
            new("fields.theme", Cell.Text),
            new("fields.source", Cell.Text),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(OwnControlState))],
        Ripple = (a, id, ct) => a.Controls.OwnControls.Ripple(id, ct),
        Facts = [new("retiredBecause", Cell.Text)],
        Sections =
        [
            Section<OwnControlFields>("what", Text("code"), Text("title"), Long("text"), Text("theme"), Text("source")),
            Section<OwnControlFields>("attributes",
                Choices("controlType", Words("Preventive", "Detective", "Corrective")),
                Choices("securityProperties", Words("Confidentiality", "Integrity", "Availability")),
                Choices("cybersecurityConcepts", Words("Identify", "Protect", "Detect", "Respond", "Recover")),
                Texts("operationalCapabilities"),
                Choices("securityDomains", Words("Governance and Ecosystem", "Protection", "Defence", "Resilience"))),
        ],
        Moves =
        [
            new("retire", ControlPermissions.Write, Why, (a, r, i, ct) => a.Controls.OwnControls.Retire(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
            new("reinstate", ControlPermissions.Write, [], (a, r, _, ct) => a.Controls.OwnControls.Reinstate(r.Id, r.Version, ct).AsView()) { Main = true },
            new("delete", ControlPermissions.Write, Why, (a, r, i, ct) => a.Controls.OwnControls.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };

    // The values are words of the standard's attributes already.
    static Choices Words(params string[] values) => new("attributeValue", values);
}
