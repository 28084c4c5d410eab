using GraphQL;
using GraphQL.Types;
using IsmsCloud.Graph.Loading;
using IsmsCloud.Graph.Reports;
using IsmsCloud.Graph.Types;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Graph.Schema;

/// <summary>The reports as fields.</summary>
internal static class ReportFields
{
    public static void AddReports(this ObjectGraphType query, TypeCatalogue types)
    {
        foreach (var report in Report.All.Where(report => !report.Name.Contains('.', StringComparison.Ordinal))) query.Add(report, report.Name, types);
        foreach (var several in Report.All.Where(report => report.Name.Contains('.', StringComparison.Ordinal)).GroupBy(report => report.Name.Split('.')[0]))
        {
            var holder = new ObjectGraphType { Name = $"{Names.Capital(several.Key)}ByService", Description = $"`{several.Key}`, each service for itself." };
            foreach (var report in several) holder.Add(report, report.Name.Split('.')[1], types);
            query.Add(several.Key, holder.Required(), holder.Description, _ => several, Moments(types));
        }
    }

    private static void Add(this ObjectGraphType type, Report report, string name, TypeCatalogue types) =>
        type.AddAsync(name, types.Of(report.Answer), Documentation.Of(report.Answer), context => Read(context, report),
            [.. report.Arguments.Select(argument => Fields.Argument(argument.Name, types.Of(argument.Value).Required(), argument.Description, argument.Standard)), Moments(types)]);

    private static Task<object?> Read(IResolveFieldContext context, Report report)
    {
        var query = new QueryText();
        foreach (var argument in report.Arguments) query.Add(argument.Name, context.Given(argument.Name)?.ToString());
        return report.Read(context.Loaders().Services, query.Add(Moment.Of(context)).ToString(), context.CancellationToken)!;
    }

    private static QueryArgument Moments(TypeCatalogue types) => Fields.Argument(Moment.Argument, types.Moment, "As it was.");
}
