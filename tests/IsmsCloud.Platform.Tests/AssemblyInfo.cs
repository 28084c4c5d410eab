using IsmsCloud.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(RealServers))]
[assembly: AssemblyFixture(typeof(IsmsCloud.Platform.Tests.Notes.SharedNotes))]
