using System.ComponentModel;
using System.Globalization;
using System.Linq.Expressions;

namespace IsmsCloud.Http;

/// <summary>A filter of a register: from the text in the URL to a condition, which may have to read first.</summary>
/// <param name="Condition">Null where the text makes no sense.</param>
internal sealed record RegisterFilter<T>(Func<string, DateOnly, IServiceProvider, CancellationToken, Task<Expression<Func<T, bool>>?>> Condition)
{
    public RegisterFilter(Func<string, DateOnly, Expression<Func<T, bool>>?> condition)
        : this((text, today, _, _) => Task.FromResult(condition(text, today)))
    {
    }
}

internal static class RegisterFilter
{
    public static RegisterFilter<T> Equality<T, TValue>(string name, Expression<Func<T, TValue>> field) => new((text, _) =>
        TryRead<TValue>(text, out var value)
            ? Expression.Lambda<Func<T, bool>>(Expression.Equal(field.Body, Expression.Constant(value, typeof(TValue))), field.Parameters)
            : null);

    public static Expression<Func<T, object?>> Boxed<T, TValue>(Expression<Func<T, TValue>> field) =>
        Expression.Lambda<Func<T, object?>>(Expression.Convert(field.Body, typeof(object)), field.Parameters);

    public static Expression<Func<T, bool>> All<T>(IEnumerable<Expression<Func<T, bool>>> conditions) =>
        conditions.Aggregate((a, b) => Join(a, b, Expression.AndAlso));

    public static Expression<Func<T, bool>> Any<T>(IEnumerable<Expression<Func<T, bool>>> conditions) =>
        conditions.Aggregate((a, b) => Join(a, b, Expression.OrElse));

    private static Expression<Func<T, bool>> Join<T>(
        Expression<Func<T, bool>> a, Expression<Func<T, bool>> b, Func<Expression, Expression, Expression> how) =>
        Expression.Lambda<Func<T, bool>>(how(a.Body, new Swap(b.Parameters[0], a.Parameters[0]).Visit(b.Body)), a.Parameters);

    private static bool TryRead<TValue>(string text, out TValue? value)
    {
        value = default;
        var type = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        if (text == "none" && default(TValue) is null) return true;
        try
        {
            value = (TValue?)(type.IsEnum ? Enumeration(type, text) : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text));
            return value is not null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static object? Enumeration(Type type, string word) =>
        Enum.GetNames(type).FirstOrDefault(n => string.Equals(n, word, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse(type, name)
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"No {type.Name} is {word}."));

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
