using System.Reflection;
using System.Runtime.CompilerServices;

namespace IsmsCloud.Architecture.Tests.Product;

/// <summary>The compiled product: every type that somebody wrote.</summary>
static class Code
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Tree.Projects
            .Where(project => File.Exists(FileOf(project)))
            .Select(project => Assembly.LoadFrom(FileOf(project))),
    ];

    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)];

    public static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || member.Name.Contains('<');

    static string FileOf(Project project) => Path.Combine(AppContext.BaseDirectory, $"{project.Name}.dll");

    // Razor, the regular expression generator, the migration tool and the compiler write types too.
    static bool IsWritten(Type type) =>
        !IsGenerated(type)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType))
        && type.Namespace?.StartsWith("IsmsCloud.", StringComparison.Ordinal) == true
        && !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal)
        && !type.Name.StartsWith('_');
}
