using System.Linq.Expressions;
using System.Reflection;
using IsmsCloud.Revisions.Storage;

namespace IsmsCloud.Revisions.Queries;

/// <summary>Turns an expression over an aggregate into the same over the document that holds it.</summary>
internal static class Lift
{
    public static Expression<Func<Current<T>, TResult>> ToDocument<T, TResult>(Expression<Func<T, TResult>> over)
    {
        var document = Expression.Parameter(typeof(Current<T>), "d");
        var state = Expression.Property(document, nameof(Current<>.State));
        var body = new Lifting(over.Parameters[0], state).Visit(over.Body);
        return Expression.Lambda<Func<Current<T>, TResult>>(body, document);
    }

    // Reads what the expression captured: the driver would compile a method for each such value, at each query anew.
    private sealed class Lifting(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);

        protected override Expression VisitMember(MemberExpression node) => (Visit(node.Expression), node.Member) switch
        {
            (ConstantExpression { Value: { } holder }, FieldInfo field) => Expression.Constant(field.GetValue(holder), node.Type),
            (ConstantExpression { Value: { } holder }, PropertyInfo property) => Expression.Constant(property.GetValue(holder), node.Type),
            var (holder, _) => node.Update(holder),
        };

        protected override Expression VisitUnary(UnaryExpression node) => (node, Visit(node.Operand)) switch
        {
            ({ NodeType: ExpressionType.Convert, Method: null }, ConstantExpression constant) when constant.Type == Nullable.GetUnderlyingType(node.Type) =>
                Expression.Constant(constant.Value, node.Type),
            ({ NodeType: ExpressionType.Convert, Method: null }, ConstantExpression { Type.IsEnum: true, Value: { } word } constant) when constant.Type.GetEnumUnderlyingType() == node.Type =>
                Expression.Constant(Convert.ChangeType(word, node.Type, null), node.Type),
            var (_, operand) => node.Update(operand),
        };
    }
}
