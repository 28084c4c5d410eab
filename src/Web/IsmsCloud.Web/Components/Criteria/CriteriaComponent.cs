using System.Text.Json.Nodes;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.Fields;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Components.Criteria;

/// <summary>A part of the criteria, typed with all the others in view.</summary>
public abstract class CriteriaComponent : FieldComponent
{
    protected CriteriaFields Draft => Model.Filled<CriteriaFields>();

    /// <summary>Scales and levels take the cells of the matrix with them that no longer stand on anything.</summary>
    protected Task Save(JsonNode? value)
    {
        Model[Field.Name] = value;
        return Put("matrix", LevelGrid.Pruned(Draft).ToJson());
    }
}
