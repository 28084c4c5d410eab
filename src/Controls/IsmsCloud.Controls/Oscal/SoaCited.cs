using System.Globalization;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Features.Exchange;

namespace IsmsCloud.Controls.Oscal;

/// <summary>What rows cite, each once, as resources of the back matter: documents, risks, requirements.</summary>
internal sealed class SoaCited(SoaFile file)
{
    public const string Document = "reference";
    public const string Risk = "risk";
    public const string Requirement = "requirement";

    public IEnumerable<OscalResource> Resources => file.Rows.Rows
        .SelectMany(row => row.DocumentRefs.Select(Of).Concat(row.Risks.Select(Of)).Concat(row.Requirements.Select(Of)))
        .DistinctBy(resource => resource.Uuid);

    public IEnumerable<OscalLink> Links(SoaRow row) =>
        row.DocumentRefs.Select(d => Link(Of(d), Document))
            .Concat(row.Risks.Select(r => Link(Of(r), Risk)))
            .Concat(row.Requirements.Select(r => Link(Of(r), Requirement)));

    private static OscalLink Link(OscalResource to, string rel) => new($"#{to.Uuid}", rel, to.Title);

    private static OscalResource Of(string document) => new()
    {
        Uuid = OscalUuid.Of(Document, document),
        Title = document.Line(),
        Props = [.. Told.As("document", document)],
        Rlinks = Uri.TryCreate(document, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? [new OscalResourceLink(uri.AbsoluteUri)] : null,
    };

    // Told in full by its uuid: two rows may have seen the same risk at different moments.
    private static OscalResource Of(SoaRisk risk) => new()
    {
        Uuid = OscalUuid.Of(Risk, risk.Id.ToString(), risk.Title, risk.OwnerName ?? "", risk.Level ?? "", $"{risk.LevelRank}"),
        Title = risk.Title.Line(),
        Props =
        [
            OscalProp.Own("record-id", risk.Id.ToString()),
            .. Told.As("title", risk.Title),
            .. Told.As("owner", risk.OwnerName),
            .. Told.As("level", risk.Level),
            .. Told.As("level-rank", risk.LevelRank?.ToString(CultureInfo.InvariantCulture)),
        ],
    };

    private static OscalResource Of(SoaRequirement requirement) => new()
    {
        Uuid = OscalUuid.Of(Requirement, requirement.Id.ToString(), requirement.Title, requirement.Kind, $"{requirement.Live}"),
        Title = requirement.Title.Line(),
        Props =
        [
            OscalProp.Own("record-id", requirement.Id.ToString()),
            .. Told.As("title", requirement.Title),
            .. Told.As("kind", requirement.Kind),
            OscalProp.Own("live", requirement.Live ? "yes" : "no"),
        ],
    };
}
