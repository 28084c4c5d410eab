using IsmsCloud.Controls.Contracts;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>The record of a control of 2022 that says what those of 2013 said (section 9). Evidence stays where it was given.</summary>
internal sealed partial class Control
{
    public static Control Migrated(TenantId tenant, SoaMigrated from)
    {
        var fields = new ControlFields { Control = new ControlReference { Code = from.Code }, Description = from.Text, Owner = from.Owner, PlannedFor = from.PlannedFor };
        var control = new Control { Id = IdOf(tenant, ControlReference.AnnexA2022, from.Code) };
        control.Take(fields, BuiltIn.AnnexA2022.Find(from.Code)!);
        (control.Status, control.StatusNote) = (from.Status!.Value, $"From {string.Join(", ", from.From)} of 2013.");
        if (control.Status is ControlStatus.Implemented or ControlStatus.NotEffective) control.ImplementedOn = from.ImplementedOn;
        control.Did("control.migrated", control.StatusNote, control.Moved(null));
        return control;
    }
}
