// In this order: the service stops before its servers do.
[assembly: AssemblyFixture(typeof(IsmsCloud.Identity.Tests.SharedIdentity))]
[assembly: AssemblyFixture(typeof(IsmsCloud.Testing.RealServers))]
