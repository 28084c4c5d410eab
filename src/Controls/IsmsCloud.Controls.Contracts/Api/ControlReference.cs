using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Controls.Contracts;

/// <summary>A control by its code, which is always named with its catalogue, since the numbers of editions collide.</summary>
public sealed record ControlReference
{
    /// <summary>Annex A as of 2022.</summary>
    public const string AnnexA2022 = "annexa-2022";

    /// <summary>Annex A as of 2013.</summary>
    public const string AnnexA2013 = "annexa-2013";

    /// <summary><c>annexa-2022</c>, <c>annexa-2013</c>, or the name of another catalogue; 1..50 characters.</summary>
    [Required, MaxLength(50)]
    public string Framework { get; init; } = AnnexA2022;

    /// <summary>Such as <c>A.8.13</c>; must exist in Annex A where that is the catalogue. 1..50 characters.</summary>
    [Required, MaxLength(50)]
    public string Code { get; init; } = "";

    /// <summary>Its title; ≤ 200 characters.</summary>
    [MaxLength(200)]
    public string? Title { get; init; }

    /// <summary>As filters take it: <c>annexa-2022/A.8.13</c>.</summary>
    public override string ToString() => $"{Framework}/{Code}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, out string framework, out string code)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        (framework, code) = slash > 0 ? (text[..slash], text[(slash + 1)..]) : ("", "");
        return code.Length > 0;
    }
}

/// <summary>How far a control is.</summary>
public enum ControlStatus
{
    /// <summary>Not begun.</summary>
    NotStarted,

    /// <summary>To come on a day.</summary>
    Planned,

    /// <summary>Being put in place.</summary>
    InProgress,

    /// <summary>In place.</summary>
    Implemented,

    /// <summary>In place, and failing.</summary>
    NotEffective,
}
