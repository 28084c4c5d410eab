using System.Globalization;
using System.Text.Json;
using GraphQL.Types;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Graph.Types;

namespace IsmsCloud.Graph.Schema;

/// <summary>A register's filters as an input, and its sorts as words.</summary>
internal sealed class Filters
{
    private readonly TypeCatalogue _types;
    private readonly IRegister _register;

    public Filters(TypeCatalogue types, IRegister register)
    {
        (_types, _register) = (types, register);
        Sort = new EnumerationGraphType { Name = $"{register.TypeName}Sort", Description = $"Orders of `{register.Name}`." };
        foreach (var sort in register.Sorts)
        {
            Sort.Add($"{Names.Word(sort)}_ASC", sort, $"By `{sort}`, smallest first.");
            Sort.Add($"{Names.Word(sort)}_DESC", $"-{sort}", $"By `{sort}`, largest first.");
        }

        if (register.Filters.Count == 0) return;
        Input = new InputObjectGraphType { Name = $"{register.TypeName}Filter", Description = $"What `{register.Name}` are filtered by. All that are named must hold; several values of one mean any." };
        foreach (var filter in register.Filters) Input.AddField(new FieldType { Name = filter.Name, ResolvedType = TypeOf(filter), Description = Described(filter) });
    }

    /// <summary>Null where the register has no filters.</summary>
    public InputObjectGraphType? Input { get; }

    public EnumerationGraphType Sort { get; }

    /// <summary>The filters as the service takes them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Read(object? given) => given is not IDictionary<string, object?> filters
        ? []
        : [.. filters.Where(filter => filter.Value is not null).SelectMany(filter => Values(filter.Value!).Select(value => KeyValuePair.Create(filter.Key, Text(filter.Key, value))))];

    private static IEnumerable<object> Values(object given)
    {
        IReadOnlyList<object> values = given is System.Collections.IEnumerable many and not string ? [.. many.Cast<object>()] : [given];
        return values.Count is > 0 and <= Page.Most ? values : throw Refusal.Of("filter-value-invalid", $"Name 1 to {Page.Most} values of a filter, or leave it out.");
    }

    private string Text(string filter, object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        string id when _register.Filters.First(one => one.Name == filter).Value == typeof(Guid) => IdOf(filter, id),
        string text => text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string IdOf(string filter, string text) =>
        GlobalId.TryParse(text, out _, out var id) || Guid.TryParse(text, out id)
            ? id.ToString()
            : throw Refusal.Of("id-invalid", $"'{filter}' takes ids of records: those of the graph, or UUIDs.");

    private IGraphType TypeOf(RegisterFilter filter)
    {
        if (filter.Words is { } words) return WordsOf(filter.Name, words).ListOf();
        var type = filter.Value == typeof(Guid) ? _types.Id : _types.Of(filter.Value);
        return filter.Value == typeof(bool) ? type : type.ListOf();
    }

    private EnumerationGraphType WordsOf(string name, IReadOnlyList<string> words)
    {
        var made = new EnumerationGraphType { Name = $"{_register.TypeName}{Names.Capital(name)}Filter", Description = $"Words of the filter `{name}` of `{_register.Name}`." };
        foreach (var word in words) made.Add(Names.Word(word), word);
        return made;
    }

    private static string? Described(RegisterFilter filter) => filter.Value == typeof(Guid) ? "Ids of the graph, or UUIDs." : null;
}
