namespace IsmsCloud.Controls.Contracts;

/// <summary>Kinds of record that this service keeps.</summary>
public static class ControlKinds
{
    /// <summary>A catalogue that was imported.</summary>
    public const string Catalogue = "control-catalogue";

    /// <summary>A control of the organisation's own, or from any other source.</summary>
    public const string OwnControl = "own-control";

    /// <summary>How a control is carried out here.</summary>
    public const string Control = "control";

    /// <summary>An entry of the statement of applicability (6.1.3 d).</summary>
    public const string SoaEntry = "soa-entry";

    /// <summary>A version of the statement of applicability.</summary>
    public const string SoaVersion = "soa-version";

    /// <summary>A run of a process or control (8.1).</summary>
    public const string OperationRun = "operation-run";

    /// <summary>An operational change, planned or not (8.1).</summary>
    public const string Change = "change";

    /// <summary>A change of the ISMS itself (6.3).</summary>
    public const string IsmsChange = "isms-change";

    /// <summary>A process, product or service that comes from outside (8.1).</summary>
    public const string ExternalProvision = "external-provision";
}
