namespace IsmsCloud.Web.Components.Criteria;

/// <summary>Colours of levels: one ramp from pale blue to dark orange, told apart by colour-blind eyes and by their lightness alone.</summary>
public static class LevelColours
{
    static readonly string[] Ramp = ["#d5e4f5", "#a5c8ec", "#f7dc9b", "#ef9b54", "#b03a14"];

    /// <param name="rank">1 for the lowest.</param>
    /// <param name="count">How many levels there are.</param>
    public static string Of(int rank, int count) => Ramp[count < 2 ? 0 : (int)Math.Round((rank - 1) * (Ramp.Length - 1) / (double)(count - 1), MidpointRounding.AwayFromZero)];

    /// <summary>Black or white, whichever is read better on a colour such as <c>#ef9b54</c> (WCAG 2.2, relative luminance).</summary>
    public static string On(string colour) => Luminance(colour) > 0.179 ? "#000000" : "#ffffff";

    static double Luminance(string colour)
    {
        if (colour is not ['#', _, _, _, _, _, _]) return 1;
        double Part(int at)
        {
            var value = Convert.ToInt32(colour[at..(at + 2)], 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
