using GraphQL.Types;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Graph.Subscriptions;
using IsmsCloud.Graph.Types;

namespace IsmsCloud.Graph.Schema;

/// <summary>All that can be asked. It is made once, of the registers' declarations and the contracts' types.</summary>
internal sealed class IsmsSchema : GraphQL.Types.Schema
{
    public IsmsSchema(IServiceProvider services, RegisterSet registers) : base(services)
    {
        var types = new TypeCatalogue();
        var records = new RecordTypes(types, registers);
        var query = new ObjectGraphType { Name = "Query", Description = "Where every query begins." };
        query.AddViewer(types, records, registers);
        query.AddNodes(types, records);
        var connections = new Connections(types, records);
        foreach (var register in registers.All.Where(register => register.IsListed)) connections.Add(query, register);
        query.AddReports(types);
        (Query, Subscription) = (query, SubscriptionType.Of(types, records, registers));
        foreach (var record in records.All) RegisterType(record);
    }
}
