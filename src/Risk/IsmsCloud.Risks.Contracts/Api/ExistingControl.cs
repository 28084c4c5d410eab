using System.ComponentModel.DataAnnotations;
using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Risks.Contracts;

/// <summary>A control that a rating counts on.</summary>
public sealed record ExistingControl
{
    /// <summary>The control.</summary>
    [Required]
    public ControlReference? Control { get; init; }

    /// <summary>How far it is, as far as the assessor knows (R-6.1.2-10).</summary>
    public ControlStatus Status { get; init; } = ControlStatus.Implemented;
}
