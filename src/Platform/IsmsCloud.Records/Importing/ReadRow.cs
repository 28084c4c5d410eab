using System.Text.Json.Nodes;
using IsmsCloud.Http;

namespace IsmsCloud.Records.Importing;

/// <summary>A row on its way: the JSON of the fields, what stands beside them, and what is wrong.</summary>
internal sealed class ReadRow(TableRow row)
{
    private const int Shown = 200;

    private readonly List<ImportProblem> _problems = [];
    private readonly Dictionary<string, JsonNode> _extras = [];

    public TableRow Row => row;

    public JsonObject Fields { get; } = [];

    public IReadOnlyDictionary<string, JsonNode> Extras => _extras;

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public bool Refused => _problems.Any(problem => problem.Severity is ImportSeverity.Error);

    public bool Has(string path) => path.Split('.').Aggregate((JsonNode?)Fields, (at, name) => (at as JsonObject)?[name]) is not null;

    public void Set(ImportShape shape, JsonNode value)
    {
        if (shape.FlagOf is { } flag)
        {
            if ((bool)value) Add(flag.Field, flag.Value);
            return;
        }

        if (shape.IsExtra)
        {
            _extras[shape.Path] = value;
            return;
        }

        var (at, names) = (Fields, shape.Path.Split('.'));
        foreach (var name in names.SkipLast(1)) at = (JsonObject)(at[name] ??= new JsonObject());
        at[names[^1]] = value;
    }

    private void Add(string field, string value)
    {
        if (Fields[field] is not JsonArray list) Fields[field] = list = [];
        if (!list.Any(there => (string?)there == value)) list.Add(value);
    }

    public void Refuse(MappedColumn? column, string code, string message, string? value, string? rule = null, string? field = null) => Say(column, true, code, message, value, rule, field);

    public void Warn(MappedColumn? column, string code, string message, string? value, string? rule = null) => Say(column, false, code, message, value, rule);

    public void Say(MappedColumn? column, bool refuse, string code, string message, string? value, string? rule = null, string? field = null) => _problems.Add(new ImportProblem(
        row.Line, column?.Header, column?.Shape.Path ?? field, refuse ? ImportSeverity.Error : ImportSeverity.Warning, code, message, rule, value is { Length: > Shown } ? value[..Shown] : value));

    public RowOutcome Came(RowFate fate) => new(row.Line, fate, Problems);
}
