using GraphQL.Types;
using IsmsCloud.Graph.Registers.Identity;
using IsmsCloud.Graph.Types;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Graph.Schema;

/// <summary>Who asks, and the organisation that they ask in.</summary>
internal static class ViewerType
{
    public static void AddViewer(this ObjectGraphType query, TypeCatalogue types, RecordTypes records, Registers.RegisterSet registers)
    {
        var organisations = registers.Of(typeof(Organisations));
        var text = types.Of(typeof(string)).Required();
        var viewer = new ObjectGraphType { Name = "Viewer", Description = "Who asks: a person, or an API client." };
        viewer.Add("id", types.Id.Required(), "The account, or the client.", context => Of(context.Source).Actor.Id);
        viewer.Add("name", text, "As people read it.", context => Of(context.Source).Actor.Name);
        viewer.Add("organisation", records.Of(organisations), "The organisation that the token names.", context => context.Loaders().One(organisations, Of(context.Source).Tenant.Value, null));
        viewer.Add("permissions", new ListGraphType(text).Required(), "What the token allows.", context => Of(context.Source).Permissions.Order(StringComparer.Ordinal));
        viewer.Add("roles", new ListGraphType(text).Required(), "Roles in the organisation.", context => Of(context.Source).Roles);

        query.Add("viewer", viewer.Required(), "Who asks.", context => Who(context));
        query.Add("organisation", records.Of(organisations), "The organisation that the token names.", context => context.Loaders().One(organisations, Who(context).Tenant.Value, Loading.Moment.Of(context)),
            Fields.Argument(Loading.Moment.Argument, types.Moment, "The organisation as it was."));
    }

    private static Caller Who(GraphQL.IResolveFieldContext context) => context.RequestServices!.GetRequiredService<TenantContext>().Caller;

    private static Caller Of(object? source) => (Caller)source!;
}
