using System.Reflection;
using System.Text;

namespace IsmsCloud.Architecture.Tests.Product;

/// <summary>The public face of an assembly as text, one line for each thing that somebody else can rely on.</summary>
static class PublicApi
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().Where(type => !Code.IsGenerated(type)).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.AppendLine(Head(type));
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").AppendLine(line);
        }
        return text.ToString();
    }

    static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";
        var bases = type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType ? $" : {Name(parent)}" : "";
        return $"{kind} {Name(type)}{bases}{EventName(type)}";
    }

    static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type)
        : [
            .. type.GetFields(Declared).Select(field => $"{(field.IsLiteral ? $"const {field.Name} = {field.GetRawConstantValue()}" : $"{field.Name}: {Name(field.FieldType)}")}"),
            .. type.GetProperties(Declared).Where(property => !Code.IsGenerated(property)).Select(Property),
            .. type.GetConstructors(Declared).Select(made => $"new({Parameters(made)})"),
            .. type.GetMethods(Declared).Where(method => !method.IsSpecialName && !Code.IsGenerated(method)).Select(method => $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}"),
        ];

    static string Property(PropertyInfo property)
    {
        var optional = !property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable;
        return $"{property.Name}: {Name(property.PropertyType)}{(optional ? "?" : "")}";
    }

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}"));

    // Events are known on the bus by their pinned name, whatever their type is called.
    static string EventName(Type type) =>
        type.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType.Name == "EventAttribute") is { ConstructorArguments: [{ Value: string name }, ..] } ? $" [{name}]" : "";

    static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? $"{Name(inner)}?"
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}"
        : type.Name;
}
