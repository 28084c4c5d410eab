using System.Text;

namespace IsmsCloud.Controls.Domain;

/// <summary>The order of codes as people count: A.5.2 stands before A.5.10.</summary>
internal static class CodeOrder
{
    private const int Digits = 6;

    /// <summary>A text that sorts as the code counts: each number in it has as many digits as any other.</summary>
    public static string Of(string code)
    {
        var place = new StringBuilder();
        for (var i = 0; i < code.Length;)
        {
            var end = i;
            while (end < code.Length && char.IsAsciiDigit(code[end])) end++;
            if (end == i) place.Append(char.ToUpperInvariant(code[i++]));
            else place.Append(code.AsSpan(i, end - i).TrimStart('0').ToString().PadLeft(Digits, '0'));
            i = Math.Max(i, end);
        }

        return place.ToString();
    }
}
