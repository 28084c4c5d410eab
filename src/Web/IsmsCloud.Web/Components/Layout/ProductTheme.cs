using MudBlazor;

namespace IsmsCloud.Web.Components.Layout;

/// <summary>Hands MudBlazor our type and measures; its colours come from the tokens in app.css, which know light, dark and the tenant.</summary>
static class ProductTheme
{
    internal static readonly MudTheme Instance = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["system-ui", "sans-serif"], FontSize = ".875rem", LetterSpacing = "normal" },
            Button = new ButtonTypography { TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
