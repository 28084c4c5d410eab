using System.Reflection;
using System.Text.Json;
using GraphQL.Types;

namespace IsmsCloud.Graph.Types;

/// <summary>Makes a type of the schema from each type of the contracts, once: nullability, names, words and descriptions follow from there.</summary>
internal sealed class TypeCatalogue
{
    private readonly Dictionary<Type, IGraphType> _types = new()
    {
        [typeof(string)] = new StringGraphType(),
        [typeof(bool)] = new BooleanGraphType(),
        [typeof(int)] = new IntGraphType(),
        [typeof(long)] = new LongGraphType(),
        [typeof(double)] = new FloatGraphType(),
        [typeof(decimal)] = new DecimalGraphType(),
        [typeof(Guid)] = new UuidScalar(),
        [typeof(DateOnly)] = new DateScalar(),
        [typeof(DateTimeOffset)] = new DateTimeScalar(),
        [typeof(JsonElement)] = new JsonScalar(),
    };

    private readonly Dictionary<string, Type> _names = [];
    private readonly NullabilityInfoContext _nullability = new();

    public IGraphType Id { get; } = new IdGraphType();

    public IGraphType Moment { get; } = new MomentScalar();

    /// <summary>Adds what every record type that names another record gets.</summary>
    public Action<ObjectGraphType, Type>? Completed { get; set; }

    /// <summary>The type without nullability.</summary>
    public IGraphType Of(Type type)
    {
        if (_types.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return _types[type] = Enumeration(type);
        var made = new ObjectGraphType { Name = Named(type), Description = Documentation.Of(type) };
        _types[type] = made;
        foreach (var property in PropertiesOf(type)) made.AddField(Field(property, Names.Field(type, property.Name, property.PropertyType), type, property));
        Completed?.Invoke(made, type);
        return made;
    }

    /// <summary>Registers what a register made for its records' type.</summary>
    public void Add(Type type, ObjectGraphType made)
    {
        Claim(made.Name, type);
        _types[type] = made;
    }

    /// <summary>The type of a property, with the nullability that it has in C#.</summary>
    public IGraphType Of(PropertyInfo property) => Of(property.PropertyType, _nullability.Create(property));

    /// <summary>A field that reads a property, or a property of a property.</summary>
    public FieldType Field(PropertyInfo last, string name, Type owner, params IReadOnlyList<PropertyInfo> path) => new()
    {
        Name = name,
        Description = Documentation.Of(last),
        ResolvedType = Of(last),
        Resolver = new PropertyResolver(Accessors.Of(owner, path)),
    };

    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetMethod is not null && p.GetIndexParameters().Length == 0).OrderBy(p => p.MetadataToken);

    private IGraphType Of(Type type, NullabilityInfo nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value);
        var inner = ElementOf(type) is { } element ? new ListGraphType(Of(element, nullability.GenericTypeArguments[0])) : Of(type);
        return type.IsValueType || nullability.ReadState is NullabilityState.NotNull ? new NonNullGraphType(inner) : inner;
    }

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private EnumerationGraphType Enumeration(Type type)
    {
        var made = new EnumerationGraphType { Name = Named(type), Description = Documentation.Of(type) };
        foreach (var word in Enum.GetNames(type)) made.Add(Names.Word(word), Enum.Parse(type, word), Documentation.OfWord(type, word));
        return made;
    }

    private string Named(Type type)
    {
        var name = Names.Type(type);
        Claim(name, type);
        return name;
    }

    private void Claim(string name, Type type)
    {
        if (!_names.TryAdd(name, type)) throw new InvalidOperationException($"{type} and {_names[name]} would both be called {name}.");
    }
}
