using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("IsmsCloud.Graph.Tests")]
[assembly: InternalsVisibleTo("IsmsCloud.Attacks.Tests")]
