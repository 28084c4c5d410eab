// In this order: the service lets go of its servers before they are taken down.
[assembly: AssemblyFixture(typeof(IsmsCloud.Identity.Tests.IdentityHost))]
[assembly: AssemblyFixture(typeof(IsmsCloud.Testing.RealServers))]
