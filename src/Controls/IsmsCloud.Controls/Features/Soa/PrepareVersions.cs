using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>From an empty header to what lies before top management.</summary>
internal static class PrepareVersions
{
    public static void Map(IEndpointRouteBuilder versions)
    {
        versions.MapPost("", Draft).Needs(ControlPermissions.PrepareSoa).Produces<SoaVersionDto>(201)
            .WithSummary("Begin a version; scope, criteria and assessment run are those in force unless others are named.");
        versions.MapGet("beginning", Beginning).Needs(ControlPermissions.Read).Produces<SoaVersionFields>()
            .WithSummary("What a version would begin with today: scope, criteria and assessment run that are in force.");
        versions.MapPatch("{id:guid}", Revise).Needs(ControlPermissions.PrepareSoa).Produces<SoaVersionDto>().WithSummary("Edit the header of a draft.");
        versions.MapPost("{id:guid}/comparison", Compare).Needs(ControlPermissions.PrepareSoa).Produces<SoaVersionDto>()
            .WithSummary("Record that the necessary controls were compared with Annex A (6.1.3 c, R-6.1.3-5).");
        versions.MapPost("{id:guid}/submission", Submit).Needs(ControlPermissions.PrepareSoa).Produces<SoaVersionDto>()
            .WithSummary("Copy all rows into it and hand it to top management; refused with each rule and the entries that break it (R-6.1.3-1 to -5).");
        versions.MapDelete("{id:guid}", Delete).Needs(ControlPermissions.PrepareSoa).Produces<SoaVersionDto>()
            .WithSummary("Take a draft out of the register, with ?reason=; nothing that was approved.");
    }

    private static async Task<IResult> Draft(
        SoaVersionFields fields, SoaVersions versions, SoaEntries entries, Writing<SoaVersion> writing, TenantContext who, SoaVersionAnswers answers, CancellationToken ct)
    {
        var made = await versions.Draft(fields, who.Actor.Person(), ct);
        if (made.Value is { } draft) await entries.Ensure(draft.Edition, ct);
        return await writing.Create(made, answers, ct);
    }

    private static async Task<IResult> Beginning(SoaVersions versions, Profiles profiles, CancellationToken ct)
    {
        var profile = await profiles.Recent(ct);
        return Results.Ok(await versions.Beginning(SoaEditions.Of(profile), profiles.DayOf(profile), ct));
    }

    private static async Task<IResult> Revise(
        Guid id, MergePatch<SoaVersionFields> patch, Writing<SoaVersion> writing, SoaReader reader, TenantContext who, SoaVersionAnswers answers, CancellationToken ct)
    {
        var known = await reader.KnownGrounds(ct);
        return await writing.Patch(id, patch, version => version.Fields, Revised, answers, ct);

        IReadOnlyList<Refusal> Revised(SoaVersion version, SoaVersionFields fields) =>
            SoaVersionRefusals.Unknown(fields, known).ToList() is { Count: > 0 } unknown ? unknown : version.Revise(fields, who.Actor.Person());
    }

    private static Task<IResult> Compare(
        Guid id, ComparisonRequest request, Writing<SoaVersion> writing, TenantContext who, Profiles profiles, SoaVersionAnswers answers, CancellationToken ct) =>
        writing.Change(id, version => version.Compare(request, who.Actor.Person(), profiles.Now), answers, ct);

    private static Task<IResult> Submit(
        Guid id, Writing<SoaVersion> writing, SoaVersions versions, SoaEntries entries, SoaReader reader, TenantContext who, Profiles profiles, SoaVersionAnswers answers, CancellationToken ct)
    {
        return writing.Change(id, Submitted, answers, ct);

        async Task<IReadOnlyList<Refusal>> Submitted(SoaVersion version)
        {
            await entries.Ensure(version.Edition, ct);
            var picture = await reader.Picture(version.Edition, ct);
            var former = SoaVersions.Former(version, await versions.Of(version.Edition, ct));
            return version.Submit(picture.Copy(version, former), who.Actor.Person(), profiles.Now);
        }
    }

    private static Task<IResult> Delete(Guid id, string? reason, Writing<SoaVersion> writing, SoaVersionAnswers answers, CancellationToken ct) =>
        writing.Change(id, version => version.Delete(reason), answers, ct);
}
