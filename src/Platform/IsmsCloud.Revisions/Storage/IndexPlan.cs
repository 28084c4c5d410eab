using System.Linq.Expressions;
using MongoDB.Bson;

namespace IsmsCloud.Revisions.Storage;

/// <summary>One index: its collection, its fields in order, and whether it forbids doubles.</summary>
/// <param name="Collection">Name of the collection.</param>
/// <param name="Fields">Fields with 1 or -1.</param>
/// <param name="Unique">Whether it forbids doubles.</param>
/// <param name="Where">What a document must have to be in it; null for all.</param>
public sealed record IndexSpec(string Collection, IReadOnlyList<(string Field, int Direction)> Fields, bool Unique = false, string? Where = null);

/// <summary>The indexes that a service needs: those of the log itself, and one for each field that a register filters or sorts by.</summary>
public sealed class IndexPlan(Kinds kinds)
{
    private readonly HashSet<(string Collection, string Field)> _fields = [];

    /// <summary>Asks for an index that leads with the tenant and goes on with a field of the aggregate, then the id for paging.</summary>
    public void Add<T>(Expression<Func<T, object?>> field) where T : Aggregate
    {
        BsonMapping.EnsureRegistered();
        _fields.Add((Database.CurrentName(kinds.Of(typeof(T)).Name), RecordReader<T>.PathOf(field)));
    }

    /// <summary>Everything that is asked for.</summary>
    public IReadOnlyList<IndexSpec> All => [.. OfTheLog(), .. kinds.All.SelectMany(OfCurrent), .. _fields.Select(OfField)];

    private static IEnumerable<IndexSpec> OfTheLog()
    {
        yield return new("revisions", [(Field.Tenant, 1), (Field.Kind, 1), (Field.RecordId, 1), (Field.Version, -1)]);
        yield return new("revisions", [(Field.Tenant, 1), (Field.Kind, 1), (Field.RecordId, 1), (Field.Causation, 1)], Unique: true, Where: Field.Causation);
        yield return new("revisions", [(Field.Tenant, 1), (Field.Kind, 1), (Field.Origin, 1)], Unique: true, Where: Field.Origin);
        yield return new("seals", [("_id.tenant", 1), ("_id.number", -1)]);
    }

    private static IEnumerable<IndexSpec> OfCurrent(KindAttribute kind)
    {
        var collection = Database.CurrentName(kind.Name);
        yield return new(collection, [(Field.Tenant, 1), (Field.RecordId, -1)]);
        yield return new(collection, [(Field.Tenant, 1), ($"{Field.State}.ref", 1)], Unique: true);
        if (kind.Tallied) yield return new(collection, [(Field.Tenant, 1), (Field.UpdatedAt, 1)]);
    }

    private static IndexSpec OfField((string Collection, string Field) wanted) =>
        new(wanted.Collection, [(Field.Tenant, 1), (wanted.Field, 1), (Field.RecordId, 1)]);
}
