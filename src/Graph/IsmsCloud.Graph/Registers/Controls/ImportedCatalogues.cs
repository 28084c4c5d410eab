using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class ImportedCatalogues : GraphRegister<CatalogueDto, CatalogueImportFields>
{
    public ImportedCatalogues()
        : base("ControlCatalogue", "controlCatalogues", "api/controls/catalogues/imported", ControlKinds.Catalogue)
    {
        Filter<string>("key");
        Filter<Guid>("leadsTo");
        Sort("key", "name");
    }
}
