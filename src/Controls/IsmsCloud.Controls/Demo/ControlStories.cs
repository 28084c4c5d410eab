using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Stories;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Demo;

/// <summary>A year of controls and statements of applicability for the demo's organisations; the stories lie in <c>Histories</c>. Controls go by their codes.</summary>
internal static class ControlStories
{
    public static readonly StoryBook Book = new(Moves.All) { Known = ControlOf };

    public static Guid ControlOf(TenantId tenant, string code) => Control.IdOf(tenant, ControlReference.AnnexA2022, code);
}
