using IsmsCloud.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(RealServers))]
