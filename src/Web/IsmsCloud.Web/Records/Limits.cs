using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace IsmsCloud.Web.Records;

/// <summary>What a contract asks of a property; the service checks it again.</summary>
public sealed record Limits(bool Required = false, int? MinLength = null, int? MaxLength = null, int? Least = null, int? Most = null)
{
    public static readonly Limits None = new();

    public static Limits Of(Type contract, string name)
    {
        var property = Property(contract, name);
        var length = property.GetCustomAttribute<MaxLengthAttribute>();
        var range = property.GetCustomAttribute<RangeAttribute>();
        return new(
            property.IsDefined(typeof(RequiredAttribute)),
            property.GetCustomAttribute<MinLengthAttribute>()?.Length,
            property.PropertyType == typeof(string) ? length?.Length : null,
            range?.Minimum as int?,
            range?.Maximum as int?);
    }

    /// <summary>The type of a list's elements, or of the property itself.</summary>
    public static Type ElementOf(Type contract, string name)
    {
        var type = Property(contract, name).PropertyType;
        return type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : type;
    }

    static PropertyInfo Property(Type contract, string name) =>
        contract.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
        ?? throw new InvalidOperationException($"{contract.Name} has no {name}.");
}
