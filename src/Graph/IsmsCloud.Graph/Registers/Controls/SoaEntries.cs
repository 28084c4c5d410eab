using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Graph.Registers.Context;
using IsmsCloud.Graph.Registers.Risks;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class SoaEntries : GraphRegister<SoaEntryDto, SoaEntryFields>
{
    public SoaEntries()
        : base("SoaEntry", "soaEntries", "api/controls/soa", ControlKinds.SoaEntry)
    {
        Filter<string>("framework", "theme", "reference");
        Filter<SoaEdition>("edition");
        Words("necessary", "yes", "no", "undecided");
        Filter<bool>("flagged");
        Filter<InclusionReason>("reason");
        Filter<SoaImplementation>("implementation");
        Filter<string>("controlType", "securityProperty", "cybersecurityConcept", "operationalCapability", "securityDomain");
        Filter<Guid>("leadsTo", "import");
        Sort("place");
        One<ControlRecords>("control", entry => entry.ControlId, "How the control is carried out, with its evidence.");
        Each<RiskRegister>("risks", entry => entry.Row.Risks.Select(risk => risk.Id), "Risks whose treatment names the control.");
        Each<Requirements>("requirements", entry => entry.Fields.Requirements, "Requirements that make it necessary.");
        Naming<PlanItems, PlanItemDto>("planItems", "reference", entry => [References.Of(entry.Row.Control)], item => [References.Of(item.Fields.Control!)], "Items of the treatment plan that put it in place.");
    }
}
