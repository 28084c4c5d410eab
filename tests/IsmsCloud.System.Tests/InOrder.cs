using Xunit.Sdk;
using Xunit.v3;

namespace IsmsCloud.System.Tests;

/// <summary>Runs the tests of a class in the order in which they are written: each start of the whole system is dear, so they share its life.</summary>
public sealed class InOrder : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => [.. testCases.OrderBy(test => ((IXunitTestCase)test).TestMethod.Method.MetadataToken)];
}
