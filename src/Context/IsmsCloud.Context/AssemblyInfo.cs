using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("IsmsCloud.Context.Tests")]
