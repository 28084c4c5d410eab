using GraphQLParser;
using GraphQLParser.AST;

namespace IsmsCloud.Graph.Tests.Schema;

/// <summary>What of a change of the schema breaks a query that worked before.</summary>
static class SchemaChanges
{
    public static IReadOnlyList<string> Breaking(string before, string after)
    {
        var (old, now) = (TypesOf(before), TypesOf(after));
        return [.. old.SelectMany(type => now.TryGetValue(type.Key, out var same) ? Of(type.Value, same) : [$"{type.Key} is gone"])];
    }

    static Dictionary<string, GraphQLTypeDefinition> TypesOf(string text) =>
        Parser.Parse(text).Definitions.OfType<GraphQLTypeDefinition>().ToDictionary(type => type.Name.StringValue);

    static IEnumerable<string> Of(GraphQLTypeDefinition old, GraphQLTypeDefinition now) => (old, now) switch
    {
        _ when old.Kind != now.Kind => [$"{old.Name.StringValue} is of another kind"],
        (GraphQLObjectTypeDefinition a, GraphQLObjectTypeDefinition b) =>
        [
            .. Fields(a.Name.StringValue, a.Fields, b.Fields),
            .. (a.Interfaces?.Items ?? []).Select(one => one.Name.StringValue).Except((b.Interfaces?.Items ?? []).Select(one => one.Name.StringValue)).Select(one => $"{a.Name.StringValue} is no {one} any more"),
        ],
        (GraphQLInterfaceTypeDefinition a, GraphQLInterfaceTypeDefinition b) => Fields(a.Name.StringValue, a.Fields, b.Fields),
        (GraphQLEnumTypeDefinition a, GraphQLEnumTypeDefinition b) =>
            (a.Values?.Items ?? []).Select(word => word.Name.StringValue).Except((b.Values?.Items ?? []).Select(word => word.Name.StringValue)).Select(word => $"{a.Name.StringValue}.{word} is gone"),
        (GraphQLInputObjectTypeDefinition a, GraphQLInputObjectTypeDefinition b) => Inputs(a.Name.StringValue, a.Fields?.Items ?? [], b.Fields?.Items ?? []),
        _ => [],
    };

    static IEnumerable<string> Fields(string type, GraphQLFieldsDefinition? old, GraphQLFieldsDefinition? now)
    {
        var kept = (now?.Items ?? []).ToDictionary(field => field.Name.StringValue);
        foreach (var field in old?.Items ?? [])
        {
            var name = $"{type}.{field.Name.StringValue}";
            if (!kept.TryGetValue(field.Name.StringValue, out var same)) yield return $"{name} is gone";
            else
            {
                if (!Answers(Text(field.Type), Text(same.Type))) yield return $"{name} was {Text(field.Type)} and is {Text(same.Type)}";
                foreach (var change in Inputs(name, field.Arguments?.Items ?? [], same.Arguments?.Items ?? [])) yield return change;
            }
        }
    }

    static IEnumerable<string> Inputs(string owner, IEnumerable<GraphQLInputValueDefinition> old, IEnumerable<GraphQLInputValueDefinition> now)
    {
        var (before, after) = (old.ToDictionary(one => one.Name.StringValue), now.ToDictionary(one => one.Name.StringValue));
        foreach (var (name, value) in before)
            if (!after.TryGetValue(name, out var same)) yield return $"{owner}({name}) is gone";
            else if (!Answers(Text(same.Type), Text(value.Type))) yield return $"{owner}({name}) took {Text(value.Type)} and takes {Text(same.Type)}";
        foreach (var (name, value) in after)
            if (!before.ContainsKey(name) && Text(value.Type).EndsWith('!') && value.DefaultValue is null) yield return $"{owner}({name}) is asked for now";
    }

    // What is answered may promise more than before, never less; what is taken may ask for less than before, never more.
    static bool Answers(string promised, string given) => promised == given || given.EndsWith('!') && Answers(promised.TrimEnd('!'), given[..^1]) && !promised.EndsWith('!')
        || promised.StartsWith('[') && given.StartsWith('[') && promised.EndsWith('!') == given.EndsWith('!') && Answers(Inner(promised), Inner(given));

    static string Inner(string list) => list.TrimEnd('!')[1..^1];

    static string Text(GraphQLType type) => type switch
    {
        GraphQLNonNullType some => $"{Text(some.Type)}!",
        GraphQLListType list => $"[{Text(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
