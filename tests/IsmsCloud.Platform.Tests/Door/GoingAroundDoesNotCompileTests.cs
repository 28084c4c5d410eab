using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Door;

/// <summary>Compiles code as a service would, against what the platform's project lets a service see.</summary>
public sealed class GoingAroundDoesNotCompileTests
{
    private static readonly string[] VisibleToAService = ["IsmsCloud.Tenancy", "IsmsCloud.Revisions", "IsmsCloud.Messaging", "IsmsCloud.Http"];

    [Fact]
    public void The_sanctioned_way_compiles() => Errors("""
        class Feature(IsmsCloud.Revisions.RevisionStore<Note> notes) { public object Go() => notes; }
        """).ShouldBeEmpty();

    [Theory]
    [InlineData("class Feature { object Go(MongoDB.Driver.IMongoDatabase d) => d; }")]
    [InlineData("class Feature { object Go(IsmsCloud.Revisions.Storage.Database d) => d.Revisions; }")]
    [InlineData("class Feature { object Go() => new IsmsCloud.Revisions.RevisionStore<Note>(null, null); }")]
    [InlineData("class Feature : IsmsCloud.Revisions.RevisionStore<Note> { public Feature() : base(null!, null!) { } }")]
    [InlineData("class Feature { void Go(Note n) { n.Version = 7; } }")]
    [InlineData("class Feature { void Go(IsmsCloud.Tenancy.TenantContext c) { c.Tenant = default; } }")]
    public void Code_that_goes_round_the_door_does_not_compile(string code) => Errors(code).ShouldNotBeEmpty();

    private static List<string> Errors(string code)
    {
        const string Note = "[IsmsCloud.Revisions.Kind(\"n\", \"N\")] sealed class Note : IsmsCloud.Revisions.Aggregate { }";
        var platform = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator)
            .Where(p => VisibleToAService.Contains(Path.GetFileNameWithoutExtension(p)) || Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll");
        var compilation = CSharpCompilation.Create("Service", [CSharpSyntaxTree.ParseText($"{code}\n{Note}", cancellationToken: TestContext.Current.CancellationToken)],
            platform.Select(p => MetadataReference.CreateFromFile(p)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
    }
}
