using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Features.Interfaces;
using IsmsCloud.Context.Features.Reports.Pictures;
using IsmsCloud.Context.Features.Scope;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Reports;

internal static class ScopeReports
{
    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapGet("scope-sheet", Sheet).Needs(ContextPermissions.Read).Produces<ScopeSheetDto>()
            .WithSummary("The scope on a page: of ?scopeVersion=, or of the version in force.");
        reports.MapGet("boundary", Boundary).Needs(ContextPermissions.Read).Produces<DiagramDto>()
            .WithSummary("Units, sites, processes, technology and interfaces, as nodes and edges.");
        reports.MapGet("boundary.svg", BoundaryPicture).Needs(ContextPermissions.Read).WithSummary("The boundary diagram as a picture.");
    }

    private static async Task<IResult> Sheet(
        Guid? scopeVersion, ScopeReader reader, Profiles profiles, ScopeAnswers answers, InterfaceAnswers interfaceAnswers, CancellationToken ct)
    {
        if (await reader.Read(scopeVersion, ct) is not { } found) return Refused.By(Refused.NotFound);
        var profile = await profiles.Get(ct);
        return Results.Ok(new ScopeSheetDto(profile.Name, await answers.Of(found.Version, ct), await interfaceAnswers.Of(found.Interfaces, ct)));
    }

    private static async Task<IResult> Boundary(Guid? scopeVersion, ScopeReader reader, CancellationToken ct) =>
        await reader.Read(scopeVersion, ct) is { } found ? Results.Ok(BoundaryDiagram.Of(found.Version, found.Interfaces)) : Refused.By(Refused.NotFound);

    private static async Task<IResult> BoundaryPicture(Guid? scopeVersion, ScopeReader reader, CancellationToken ct) =>
        await reader.Read(scopeVersion, ct) is { } found
            ? Picture.Answer(Pictures.BoundaryPicture.Draw(BoundaryDiagram.Of(found.Version, found.Interfaces)))
            : Refused.By(Refused.NotFound);
}

/// <summary>A scope version with its interfaces: as approved where it was approved, as they are where it is a draft.</summary>
internal sealed class ScopeReader(RevisionStore<ScopeVersion> versions, RevisionStore<InterfaceDependency> interfaces, ScopeSuccession succession)
{
    public async Task<(ScopeVersion Version, IReadOnlyList<InterfaceDependency> Interfaces)?> Read(Guid? id, CancellationToken ct)
    {
        var version = id is { } wanted ? await versions.Find(wanted, ct) : await succession.Current(ct);
        if (version is null) return null;
        var pins = version.Approval?.Considered.Where(pin => pin.Kind == RecordKinds.Interface).ToList();
        if (pins is null) return (version, await interfaces.FindMany(version.Fields.Interfaces, ct));
        var approved = new List<InterfaceDependency>();
        foreach (var pin in pins)
            if (await interfaces.FindVersion(pin.Id, pin.Version, ct) is { } then) approved.Add(then);
        return (version, approved);
    }
}
