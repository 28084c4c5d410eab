using IsmsCloud.Context.Contracts;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Processes
{
    internal static readonly RecordKind Kind = new(RecordKinds.Process, "context/processes", "4.4", From(a => a.Context.Processes))
    {
        Read = ContextPermissions.Read,
        Write = ContextPermissions.Write,
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
        Ripple = (a, id, ct) => a.Context.Processes.Ripple(id, ct),
        Mends = { ["R-4.4-1"] = "flows", ["R-4.4-2"] = "keeping", ["R-8.1-5"] = "keeping" },
        Facts = [new("lastRunOn", Cell.Date), new("dueOn", Cell.Date)],
        Sections =
        [
            Section<ProcessFields>("what", Text("name"), Long("purpose"), Texts("clauseRefs")),
            Section<ProcessFields>("flows", Rows("inputs", Text("what"), Record("processId", RecordKinds.Process)), Rows("outputs", Text("what"), Record("processId", RecordKinds.Process))),
            Section<ProcessFields>("keeping", Person("owner"), Number("intervalMonths"), Long("criteria")),
        ],
        Moves =
        [
            new("recordRun", ContextPermissions.Write, Of<RunRequest>(Date("ranOn"), Long("note")),
                (a, r, i, ct) => a.Context.Processes.RecordRun(r.Id, r.Version, i["ranOn"].As<DateOnly>(), i.TextOrNull("note"), ct).AsView()) { Main = true, Bulk = true },
            new("delete", ContextPermissions.Write, Why, (a, r, i, ct) => a.Context.Processes.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };
}
