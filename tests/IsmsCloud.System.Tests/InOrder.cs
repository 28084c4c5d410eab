using Xunit.Sdk;
using Xunit.v3;

namespace IsmsCloud.System.Tests;

/// <summary>Runs the tests of a class in the order in which they are written: each start of the whole system is dear, so they share its life.</summary>
public sealed class InOrder : ITestMethodOrderer
{
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod => [.. testMethods.OrderBy(test => (test as IXunitTestMethod)?.Method.MetadataToken)];
}
