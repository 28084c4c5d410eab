using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Only the store's own documents have an <c>_id</c>; a member named Id within a state is a member like others.</summary>
internal sealed class NoIdConvention : ConventionBase, IPostProcessingConvention
{
    public void PostProcess(BsonClassMap classMap)
    {
        if (classMap.IdMemberMap is not { MemberName: not "Key" } id || id.ClassMap != classMap) return;
        classMap.SetIdMember(null);
        id.SetElementName("id");
    }
}

/// <summary>A document written before a field existed reads as if the field were empty: lists empty, the rest default.</summary>
internal sealed class OlderDocumentsConvention : ConventionBase, IMemberMapConvention
{
    public void Apply(BsonMemberMap memberMap)
    {
        var type = memberMap.MemberType;
        if (EmptyOf(type) is { } empty) memberMap.SetDefaultValue(() => empty);
        else memberMap.SetDefaultValue(type.IsValueType ? Activator.CreateInstance(type) : null);
    }

    private static object? EmptyOf(Type type)
    {
        if (type == typeof(string) || !type.IsGenericType) return null;
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1 && type.IsAssignableFrom(arguments[0].MakeArrayType())) return Array.CreateInstance(arguments[0], 0);
        if (arguments.Length != 2) return null;
        var dictionary = typeof(Dictionary<,>).MakeGenericType(arguments);
        return type.IsAssignableFrom(dictionary) ? Activator.CreateInstance(dictionary) : null;
    }
}
