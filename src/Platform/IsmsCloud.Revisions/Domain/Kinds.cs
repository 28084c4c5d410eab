using System.Collections.Frozen;
using System.Reflection;

namespace IsmsCloud.Revisions;

/// <summary>The kinds of aggregate that a service keeps: found by their <see cref="KindAttribute"/>.</summary>
public sealed class Kinds
{
    private readonly FrozenDictionary<Type, KindAttribute> _byType;

    /// <summary>Finds all sealed aggregates of the assemblies.</summary>
    /// <exception cref="InvalidOperationException">An aggregate has no kind, or two share a name or prefix.</exception>
    public Kinds(params IEnumerable<Assembly> assemblies)
    {
        _byType = assemblies.Distinct().SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(Aggregate)) && !t.IsAbstract)
            .ToFrozenDictionary(t => t, Attribute);
        if (_byType.Values.DistinctBy(k => k.Name).Count() != _byType.Count
            || _byType.Values.DistinctBy(k => k.Prefix).Count() != _byType.Count)
            throw new InvalidOperationException("Two aggregates share a kind or a prefix.");
    }

    /// <summary>All aggregate types.</summary>
    public IEnumerable<Type> Types => _byType.Keys;

    /// <summary>The kind of an aggregate type.</summary>
    public KindAttribute Of(Type type) => _byType.TryGetValue(type, out var kind) ? kind : Attribute(type);

    /// <summary>All kinds.</summary>
    public IEnumerable<KindAttribute> All => _byType.Values;

    /// <summary>The names of all kinds.</summary>
    public IEnumerable<string> Names => _byType.Values.Select(k => k.Name);

    private static KindAttribute Attribute(Type type) =>
        type.GetCustomAttribute<KindAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no [Kind].");
}
