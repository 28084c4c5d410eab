using System.Linq.Expressions;
using IsmsCloud.Revisions.Storage;

namespace IsmsCloud.Revisions.Queries;

/// <summary>Turns an expression over an aggregate into the same over the document that holds it.</summary>
internal static class Lift
{
    public static Expression<Func<Current<T>, TResult>> ToDocument<T, TResult>(Expression<Func<T, TResult>> over)
    {
        var document = Expression.Parameter(typeof(Current<T>), "d");
        var state = Expression.Property(document, nameof(Current<>.State));
        var body = new Replace(over.Parameters[0], state).Visit(over.Body);
        return Expression.Lambda<Func<Current<T>, TResult>>(body, document);
    }

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
