using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Serializers;

namespace IsmsCloud.Revisions.Storage;

/// <summary>How aggregates become documents. Set up once for the process, before anything is read or written.</summary>
internal static class BsonMapping
{
    private static readonly Lazy<bool> Done = new(Register);

    public static void EnsureRegistered() => _ = Done.Value;

    private static bool Register()
    {
        BsonSerializer.TryRegisterSerializer(new GuidSerializer(GuidRepresentation.Standard));
        BsonSerializer.TryRegisterSerializer(new DateTimeOffsetSerializer(BsonType.DateTime));
        BsonSerializer.TryRegisterSerializer(new DateOnlySerializer(BsonType.String));
        BsonSerializer.TryRegisterSerializer(new DecimalSerializer(BsonType.Decimal128));
        ConventionRegistry.Register("IsmsCloud", Conventions(), _ => true);
        BsonClassMap.TryRegisterClassMap<Aggregate>(MapHeader);
        return true;
    }

    private static ConventionPack Conventions() =>
    [
        new CamelCaseElementNameConvention(),
        new EnumRepresentationConvention(BsonType.String, topLevelOnly: false),
        new IgnoreExtraElementsConvention(true),
        new OlderDocumentsConvention(),
        new NoIdConvention(),
    ];

    // Header members are stored with the state, so that filters and sorts reach them; the two hashes are about the state
    // and stand beside it.
    private static void MapHeader(BsonClassMap<Aggregate> map)
    {
        map.MapMember(a => a.Id).SetElementName("id");
        map.MapMember(a => a.Ref).SetElementName("ref");
        map.MapMember(a => a.Version).SetElementName("version");
        map.MapMember(a => a.CreatedAt).SetElementName("createdAt");
        map.MapMember(a => a.UpdatedAt).SetElementName("updatedAt");
        map.MapMember(a => a.Retired).SetElementName("retired");
        map.SetIgnoreExtraElements(true);
    }
}
