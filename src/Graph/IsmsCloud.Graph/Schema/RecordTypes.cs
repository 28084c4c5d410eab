using GraphQL;
using GraphQL.Types;
using IsmsCloud.Graph.Loading;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Graph.Types;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Graph.Schema;

/// <summary>The types of records: the fields of the answer and of its editable part side by side, the joins, and what every record has.</summary>
internal sealed class RecordTypes
{
    private readonly TypeCatalogue _types;
    private readonly RegisterSet _registers;
    private readonly Dictionary<IRegister, ObjectGraphType> _made = [];
    private readonly Dictionary<Type, ObjectGraphType> _byRow = [];

    public RecordTypes(TypeCatalogue types, RegisterSet registers)
    {
        (_types, _registers) = (types, registers);
        Node.AddField(new FieldType { Name = "id", Description = "The record among all records of the graph.", ResolvedType = types.Id.Required() });
        Node.ResolveType = row => _byRow.GetValueOrDefault(row.GetType());
        foreach (var register in registers.All)
        {
            var type = new ObjectGraphType { Name = register.TypeName, Description = Documentation.Of(register.Dto), IsTypeOf = row => row.GetType() == register.Dto };
            types.Add(register.Dto, _made[register] = _byRow[register.Dto] = type);
        }

        types.Completed = AddNode;
        foreach (var register in registers.All) Fill(_made[register], register);
    }

    public InterfaceGraphType Node { get; } = new() { Name = "Node", Description = "A record of a register." };

    public ObjectGraphType Of(IRegister register) => _made[register];

    public IEnumerable<ObjectGraphType> All => _made.Values;

    private void Fill(ObjectGraphType type, IRegister register)
    {
        var idOf = Accessors.Of<Guid>(register.Dto, "Id");
        type.Add("id", _types.Id.Required(), "The record among all records of the graph.", context => GlobalId.Of(register.TypeName, idOf(context.Source!)));
        type.AddResolvedInterface(Node);
        AddProperties(type, register);
        AddActions(type, register);
        AddHistory(type, register, idOf);
        foreach (var join in register.Joins) AddJoin(type, register, join);
        foreach (var (field, deprecation) in register.Deprecations) type.GetField(field)!.DeprecationReason = deprecation.ToString();
    }

    // What the answer says itself comes first: a field of the same name in its editable part is passed over.
    private void AddProperties(ObjectGraphType type, IRegister register)
    {
        var own = TypeCatalogue.PropertiesOf(register.Dto).ToList();
        foreach (var property in own.Where(p => p.Name is not ("Can" or "Fields")))
            AddProperty(type, register, Names.Field(register.Dto, property.Name, property.PropertyType), [property]);
        if (own.FirstOrDefault(p => p.Name == "Fields") is not { } fields) return;
        foreach (var property in TypeCatalogue.PropertiesOf(fields.PropertyType))
            AddProperty(type, register, Names.Field(fields.PropertyType, property.Name, property.PropertyType), [fields, property]);
    }

    private void AddProperty(ObjectGraphType type, IRegister register, string name, IReadOnlyList<System.Reflection.PropertyInfo> path)
    {
        var renamed = register.Renamed.GetValueOrDefault(string.Join('.', path.Select(p => p.Name)), name);
        if (!type.HasField(renamed)) type.AddField(_types.Field(path[^1], renamed, register.Dto, path));
    }

    private void AddActions(ObjectGraphType type, IRegister register)
    {
        if (register.Dto.GetProperty("Can") is null) return;
        var can = Accessors.Of<IReadOnlyList<string>>(register.Dto, "Can");
        var text = _types.Of(typeof(string)).Required();
        type.Add("actions", new ListGraphType(text).Required(), "What can be done to it in its state, by somebody with the permission.", context => can(context.Source!));
        type.Add("can", _types.Of(typeof(bool)).Required(), "Whether this can be done to it in its state, by somebody with the permission.",
            context => can(context.Source!).Contains((string)context.Given("action")!, StringComparer.Ordinal), Fields.Argument("action", text, "One of `actions`."));
    }

    private void AddHistory(ObjectGraphType type, IRegister register, Func<object, Guid> idOf) =>
        type.Add("history", _types.Of(typeof(HistoryEntry)).ListOf(), "Who changed what, when and why; newest first.",
            context => context.Loaders().History(register, idOf(context.Source!), Moment.Of(context), Page.Size(context)),
            Fields.Argument("first", _types.Of(typeof(int)).Required(), "The most revisions, 1 to 200.", Page.Usual));

    private void AddJoin(ObjectGraphType type, IRegister register, Join join)
    {
        var target = _registers.Of(join.Target);
        IGraphType found = Of(target);
        if (type.HasField(join.Name)) throw new InvalidOperationException($"{register.TypeName}.{join.Name} is a field already; rename that.");
        type.Add(join.Name, join.IsList ? found.ListOf() : found, join.Description, context => join.Load(context.Source!, target, context.Loaders(), Moment.Of(context)));
    }

    // Whatever names a record by kind and id leads to it.
    private void AddNode(ObjectGraphType type, Type row)
    {
        if (row.GetProperty("Kind")?.PropertyType != typeof(string) || row.GetProperty("Id")?.PropertyType != typeof(Guid)) return;
        var (kind, id) = (Accessors.Of<string>(row, "Kind"), Accessors.Of<Guid>(row, "Id"));
        type.Add("node", Node, "The record itself; null where the graph has no register of its kind, or the organisation no such record.",
            context => _registers.OfKind(kind(context.Source!)) is { } register ? context.Loaders().One(register, id(context.Source!), Moment.Of(context)) : null);
    }
}
