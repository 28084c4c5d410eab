using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;

[assembly: AssemblyFixture(typeof(RunningProduct))]
[assembly: AssemblyFixture(typeof(Chromium))]
