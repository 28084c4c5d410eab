using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("IsmsCloud.Risks.Tests")]
[assembly: InternalsVisibleTo("IsmsCloud.Bench")]
