using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Graph.Tests.Schema;

/// <summary>The schema as it is written down beside the service; who changes it changes the file, and sees what breaks.</summary>
public sealed class SchemaTests
{
    internal static ISchema Built { get; } = Build();

    internal static string Printed { get; } = Built.Print(new PrintOptions { IncludeDescriptions = true, IncludeDeprecationReasons = true, StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n").TrimEnd() + "\n";

    [Fact]
    public void The_schema_is_the_one_that_is_written_down()
    {
        var file = Beside("schema.graphql");
        if (Environment.GetEnvironmentVariable("ISMSCLOUD_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, Printed);
        // A comparison of the texts as a whole would show every letter of six thousand lines.
        (Printed == File.ReadAllText(file)).ShouldBeTrue($"The schema has changed: run with ISMSCLOUD_UPDATE_SNAPSHOTS=1 and look at the difference of {Path.GetFileName(file)}.");
    }

    internal static string Beside(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Graph", name));

    static ISchema Build()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddLogging().AddGraph().BuildServiceProvider();
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();
        return schema;
    }
}
