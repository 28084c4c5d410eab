using System.Linq.Expressions;
using System.Reflection;

namespace IsmsCloud.Graph.Types;

/// <summary>Compiled readers of properties: a field is read without reflection.</summary>
internal static class Accessors
{
    /// <summary>Reads a property, or a property of a property, of a type; null where something before it is null.</summary>
    public static Func<object, object?> Of(Type type, params IReadOnlyList<PropertyInfo> path)
    {
        var row = Expression.Parameter(typeof(object), "row");
        Expression value = Expression.Convert(row, type);
        foreach (var property in path) value = Expression.Property(value, property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }

    /// <summary>Reads a property of a known type; a nullable one must hold something.</summary>
    public static Func<object, T> Of<T>(Type type, string property)
    {
        var row = Expression.Parameter(typeof(object), "row");
        var value = Expression.Convert(Expression.Property(Expression.Convert(row, type), property), typeof(T));
        return Expression.Lambda<Func<object, T>>(value, row).Compile();
    }
}
