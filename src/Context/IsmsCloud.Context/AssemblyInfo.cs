using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("IsmsCloud.Context.Tests")]
[assembly: InternalsVisibleTo("IsmsCloud.Bench")]
