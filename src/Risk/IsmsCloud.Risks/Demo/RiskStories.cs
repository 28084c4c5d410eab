using IsmsCloud.Revisions;
using IsmsCloud.Stories;

namespace IsmsCloud.Risks.Demo;

/// <summary>A year of risks for each of the demo's organisations; the stories lie in <c>Histories</c>. What was adopted from the library goes by its key.</summary>
internal static class RiskStories
{
    public static readonly StoryBook Book = new(Moves.All) { Known = (tenant, key) => DerivedId.Of(tenant.Value, $"library/{key}") };
}
