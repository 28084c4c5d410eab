using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("IsmsCloud.Controls.Tests")]
[assembly: InternalsVisibleTo("IsmsCloud.Bench")]
