using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class OwnControls : GraphRegister<OwnControlDto, OwnControlFields>
{
    public OwnControls()
        : base("OwnControl", "ownControls", "api/controls/own-controls", ControlKinds.OwnControl)
    {
        Filter<OwnControlState>("state");
        Filter<string>("theme");
        Filter<Guid>("leadsTo", "import");
        Sort("code", "title");
        Named<ControlRecords, ControlDto>("control", "reference", own => [References.OfOwn(own)], control => [References.Of(control.Fields.Control!)], "How it is carried out.");
        Named<SoaEntries, SoaEntryDto>("soaEntry", "reference", own => [References.OfOwn(own)], entry => [References.Of(entry.Row.Control)], "Its entry of the statement of applicability.");
    }
}
