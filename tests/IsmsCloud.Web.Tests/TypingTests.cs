using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

/// <summary>Nobody who types faster than the network loses a letter.</summary>
public sealed class TypingTests
{
    // Only what is bound is left alone by an answer to an earlier key; an attribute would be set back to what that key made of it.
    [Fact]
    public void What_is_typed_is_bound_and_never_set_while_somebody_types() =>
        Tree.Files().SelectMany(file => file.Text.Split('\n').Where(line => line.Contains("@oninput", StringComparison.Ordinal) && line.Contains(" value=", StringComparison.Ordinal)).Select(line => $"{file.Name}: {line.Trim()}"))
            .ShouldBeEmpty();
}
