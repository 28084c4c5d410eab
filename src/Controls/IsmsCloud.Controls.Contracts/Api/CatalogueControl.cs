namespace IsmsCloud.Controls.Contracts;

/// <summary>A control as its catalogue has it.</summary>
/// <param name="Code">Unique within the catalogue, such as <c>A.8.13</c> or <c>AC-2(1)</c>.</param>
/// <param name="Title">Its title there.</param>
/// <param name="Theme">The theme or group that it stands under.</param>
/// <param name="Objective">Code and title of its control objective; only in Annex A of 2013.</param>
/// <param name="Intent">What it is for, in our own words; for imported catalogues the statement that came with it.</param>
/// <param name="Attributes">Only in Annex A of 2022.</param>
/// <param name="OscalId">Its id in OSCAL, where that differs from the code, such as <c>ac-2.1</c>.</param>
/// <param name="Parent">Code of the control that it enhances; null for a control of its own.</param>
/// <param name="Withdrawn">Whether its catalogue has withdrawn it and keeps the number.</param>
public sealed record CatalogueControl(
    string Code,
    string Title,
    string Theme,
    string? Objective = null,
    string? Intent = null,
    ControlAttributes? Attributes = null,
    string? OscalId = null,
    string? Parent = null,
    bool Withdrawn = false);

/// <summary>The five attributes of ISO/IEC 27002:2022, in its words.</summary>
/// <param name="ControlType">Preventive, Detective, Corrective.</param>
/// <param name="SecurityProperties">Confidentiality, Integrity, Availability.</param>
/// <param name="CybersecurityConcepts">Identify, Protect, Detect, Respond, Recover.</param>
/// <param name="OperationalCapabilities">One or more of fifteen.</param>
/// <param name="SecurityDomains">Governance and Ecosystem, Protection, Defence, Resilience.</param>
public sealed record ControlAttributes(
    IReadOnlyList<string> ControlType,
    IReadOnlyList<string> SecurityProperties,
    IReadOnlyList<string> CybersecurityConcepts,
    IReadOnlyList<string> OperationalCapabilities,
    IReadOnlyList<string> SecurityDomains);
