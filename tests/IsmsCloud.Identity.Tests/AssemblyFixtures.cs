[assembly: AssemblyFixture(typeof(IsmsCloud.Testing.RealServers))]
