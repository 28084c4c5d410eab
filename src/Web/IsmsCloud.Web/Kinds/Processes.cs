using IsmsCloud.Context.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Processes
{
    internal static readonly RecordKind Kind = new(
        RecordKinds.Process, "processes", "4.4", typeof(ProcessDto), typeof(ProcessFields),
        c => new RecordSource<ProcessDto, ProcessFields>(c.Processes, (id, ct) => c.Processes.Ripple(id, ct)))
    {
        Title = "fields.name",
        Views = ["graph"],
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.name", Cell.Title, "name"),
            new("fields.owner", Cell.Person),
            new("fields.intervalMonths", Cell.Number),
            new("lastRunOn", Cell.Date),
            new("dueOn", Cell.Date),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Sections =
        [
            Section<ProcessFields>("what", Text("name"), Long("purpose"), Texts("clauseRefs")),
            Section<ProcessFields>("flows", Rows("inputs", Text("what"), Record("processId", RecordKinds.Process)), Rows("outputs", Text("what"), Record("processId", RecordKinds.Process))),
            Section<ProcessFields>("keeping", Person("owner"), Number("intervalMonths"), Long("criteria")),
        ],
        Moves =
        [
            new("recordRun", ContextPermissions.Write, Of<RunRequest>(Date("ranOn"), Long("note")),
                (c, r, i, ct) => c.Processes.RecordRun(r.Id, r.Version, i["ranOn"].As<DateOnly>(), i.TextOrNull("note"), ct).AsView()) { Main = true, Bulk = true },
            new("delete", ContextPermissions.Write, Why, (c, r, i, ct) => c.Processes.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };
}
