using IsmsCloud.Graph;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace IsmsCloud.Graph.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void The_schema_can_be_built()
    {
        using var services = new ServiceCollection().AddGraph().BuildServiceProvider();
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();
        schema.AllTypes.Count.ShouldBeGreaterThan(0);
    }
}
