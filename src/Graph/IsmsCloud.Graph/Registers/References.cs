using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers;

/// <summary>Controls by catalogue and code, as the filter <c>reference</c> takes them, and what names them.</summary>
internal static class References
{
    public static string Of(ControlReference control) => control.ToString();

    public static string OfOwn(OwnControlDto own) => new ControlReference { Framework = OwnControlFields.Framework, Code = own.Fields.Code }.ToString();

    public static IEnumerable<string> Of(RiskDto risk) =>
        (risk.Decision?.NecessaryControls ?? []).Concat(risk.Fields.ExistingControls.Select(existing => existing.Control!)).Select(Of).Distinct();

    public static IEnumerable<RecordLink> Touched(ChangeDto change) => (change.Assessment?.RisksTouched ?? []).Concat(change.Review?.Reassess ?? []);
}
