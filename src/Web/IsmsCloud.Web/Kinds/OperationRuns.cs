using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Components.ControlPages;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class OperationRuns
{
    static readonly Choices Carried = new("run.of", [ControlKinds.Control, RecordKinds.Process]);

    internal static readonly RecordKind Kind = new(ControlKinds.OperationRun, "operation/runs", "8.1", From(a => a.Controls.Runs))
    {
        Read = ControlPermissions.Read,
        Write = ControlPermissions.Operate,
        Title = "fields.what.title",
        OwnedByWriter = false,
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.what.title", Cell.Title),
            new("fields.what.kind", Cell.Text, Of: Carried),
            new("fields.result", Cell.Text, Of: typeof(RunResult)),
            new("fields.ranOn", Cell.Date, "ranOn"),
            new("fields.periodFrom", Cell.Date),
            new("fields.periodTo", Cell.Date),
            new("fields.by", Cell.Person),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("kind", Carried), new("result", typeof(RunResult))],
        Ripple = (a, id, ct) => a.Controls.Runs.Ripple(id, ct),
        More = typeof(EvidenceGiven),
        Sections =
        [
            Section<OperationRunFields>("what", Link("what", "relates-to", new HashSet<string> { ControlKinds.Control, RecordKinds.Process }), Date("periodFrom"), Date("periodTo"), Date("ranOn"), Person("by")),
            Section<OperationRunFields>("result", Options("result", typeof(RunResult)), Long("deviation") with { When = fields => fields.Text("result") == "deviated" }, Controls.Evidence("evidence", "controls")),
        ],
        Moves = [new("delete", ControlPermissions.Operate, Why, (a, r, i, ct) => a.Controls.Runs.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
