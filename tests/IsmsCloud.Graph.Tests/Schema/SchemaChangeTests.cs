namespace IsmsCloud.Graph.Tests.Schema;

public sealed class SchemaChangeTests
{
    [Fact]
    public void Nothing_breaks_a_query_that_the_released_schema_takes() =>
        SchemaChanges.Breaking(File.ReadAllText(SchemaTests.Beside("schema.released.graphql")), SchemaTests.Printed).ShouldBeEmpty();

    [Theory]
    [InlineData("type A { a: Int }", "type B { a: Int }", "A is gone")]
    [InlineData("type A { a: Int b: Int }", "type A { a: Int }", "A.b is gone")]
    [InlineData("type A { a: Int! }", "type A { a: Int }", "A.a was Int! and is Int")]
    [InlineData("type A { a: [Int!]! }", "type A { a: [Int]! }", "A.a was [Int!]! and is [Int]!")]
    [InlineData("enum A { A B }", "enum A { A }", "A.B is gone")]
    [InlineData("type A { a: Int }", "type A { a(b: Int!): Int }", "A.a(b) is asked for now")]
    [InlineData("type A { a(b: Int): Int }", "type A { a(b: Int!): Int }", "A.a(b) took Int and takes Int!")]
    [InlineData("input A { a: Int }", "input A { b: Int }", "A(a) is gone")]
    [InlineData("interface N { id: ID! } type A implements N { id: ID! }", "interface N { id: ID! } type A { id: ID! }", "A is no N any more")]
    public void What_breaks_is_named(string before, string after, string what) => SchemaChanges.Breaking(before, after).ShouldHaveSingleItem().ShouldBe(what);

    [Theory]
    [InlineData("type A { a: Int }", "type A { a: Int! }")]
    [InlineData("type A { a: [Int] }", "type A { a: [Int!]! }")]
    [InlineData("type A { a: Int }", "type A { a: Int b: Int }")]
    [InlineData("type A { a(b: Int!): Int }", "type A { a(b: Int): Int }")]
    [InlineData("type A { a: Int }", "type A { a(b: Int! = 1): Int }")]
    [InlineData("enum A { A }", "enum A { A B }")]
    public void What_breaks_nothing_is_passed(string before, string after) => SchemaChanges.Breaking(before, after).ShouldBeEmpty();
}
