using System.Text.Json.Nodes;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Web.Components.Fields;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Kinds;

/// <summary>What descriptions are written with: fields, registers, and the questions that many moves have in common.</summary>
static class Ask
{
    internal static readonly IReadOnlyList<Field> Why = Of<Because>(Long("reason"));

    internal static readonly IReadOnlyList<Field> Outcome = Of<ReviewRequest>(Choice<IsmsCloud.Http.ReviewOutcome>("outcome"), Long("note"));

    internal static readonly IReadOnlyList<Field> Signing = Of<ApprovalRequest>(Long("statement"));

    /// <summary>What is signed is what stood on the page: the hash goes with the signature.</summary>
    internal static ApprovalRequest Signed(RecordView record, JsonObject input) => new() { ContentHash = record.ContentHash, Statement = input.TextOrNull("statement") };

    internal static Source From<TDto, TFields>(Func<Apis, RegisterClient<TDto, TFields>> client) where TFields : class =>
        new(typeof(TFields), apis => new RegisterSource<TDto, TFields>(client(apis)));

    internal static IReadOnlyList<Field> Of<TContract>(params Field[] fields) => [.. fields.Select(f => f.Bound(typeof(TContract)))];

    internal static Section Section<TContract>(string name, params Field[] fields) => new(name, Of<TContract>(fields));

    internal static Field Text(string name) => new(name, Input.Text);

    internal static Field Long(string name) => new(name, Input.LongText);

    internal static Field Person(string name) => new(name, Input.Person);

    internal static Field Date(string name) => new(name, Input.Date);

    internal static Field Number(string name) => new(name, Input.Number);

    internal static Field Decimal(string name) => new(name, Input.Decimal);

    internal static Field YesNo(string name) => new(name, Input.YesNo);

    internal static Field Texts(string name) => new(name, Input.Texts);

    internal static Field Links(string name, string relation = "relates-to", IReadOnlySet<string>? among = null) =>
        new(name, Input.Links) { Relation = relation, Among = among };

    internal static Field Link(string name, string relation, IReadOnlySet<string> among) => new(name, Input.Link) { Relation = relation, Among = among };

    internal static Field People(string name) => new(name, Input.People);

    internal static Field Persons(string name) => new(name, Input.Persons);

    internal static Field Until(string name) => new(name, Input.Until);

    internal static Field TimeZone(string name) => new(name, Input.TimeZone);

    internal static Field File(string name, string service) => new(name, Input.File) { Service = service };

    internal static Field Choice(string name, Choices of) => new(name, Input.Choice) { Of = of };

    internal static Field Choices(string name, Choices of) => new(name, Input.Choices) { Of = of };

    internal static Field Options(string name, Choices of) => new(name, Input.Options) { Of = of };

    internal static Field Choice<T>(string name) where T : struct, Enum => new(name, Input.Choice) { Of = typeof(T) };

    internal static Field Choices<T>(string name) where T : struct, Enum => new(name, Input.Choices) { Of = typeof(T) };

    internal static Field Record(string name, string kind) => new(name, Input.Record) { Kind = kind };

    internal static Field Many(string name, string kind) => new(name, Input.Records) { Kind = kind };

    internal static Field Rows(string name, params Field[] parts) => new(name, Input.Rows) { Parts = parts };

    internal static Field Own<T>(string name) where T : FieldComponent => new(name, Input.Own) { Component = typeof(T) };

    internal static Field Group(string name, params Field[] parts) => new(name, Input.Group) { Parts = parts };
}
