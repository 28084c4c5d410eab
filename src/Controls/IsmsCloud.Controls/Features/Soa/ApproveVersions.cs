using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

internal static class ApproveVersions
{
    public static void Map(IEndpointRouteBuilder versions)
    {
        versions.MapPost("{id:guid}/return", Return).Needs(ControlPermissions.ApproveSoa).Produces<SoaVersionDto>()
            .WithSummary("Return a submitted version to its makers, with a comment.");
        versions.MapPost("{id:guid}/approval", Approve).Needs(ControlPermissions.ApproveSoa).Produces<SoaVersionDto>()
            .WithSummary("Approve, as top management, exactly the content whose hash is sent (SD-5); freezes it and, on its day, supersedes the version in force.");
        versions.MapPost("{id:guid}/effect", TakeEffect).Needs(ControlPermissions.PrepareSoa).Produces<SoaVersionDto>()
            .WithSummary("Put in force a version that was approved ahead of its day.");
    }

    private static Task<IResult> Return(Guid id, ReturnRequest request, Writing<SoaVersion> writing, TenantContext who, SoaVersionAnswers answers, CancellationToken ct) =>
        writing.Change(id, version => version.Return(request, who.Caller), answers, ct);

    private static async Task<IResult> Approve(
        Guid id, ApprovalRequest request, Writing<SoaVersion> writing, SoaReader reader, SoaVersions versions, TenantContext who, Profiles profiles, SoaVersionAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        SoaVersion? approved = null;
        var result = await writing.Change(id, Approved, answers, ct);
        if (approved is not null) await versions.LeaveTheNewest(approved.Edition, ct);
        return result;

        async Task<IReadOnlyList<Refusal>> Approved(SoaVersion version)
        {
            var findings = (await reader.Picture(version.Edition, ct)).FindingsOfCopy(version);
            var refusals = version.Approve(request, findings, who.Caller, profile, profiles.Now);
            if (refusals.Count == 0) approved = version;
            return refusals;
        }
    }

    private static async Task<IResult> TakeEffect(Guid id, Writing<SoaVersion> writing, SoaVersions versions, Profiles profiles, SoaVersionAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        SoaVersion? inForce = null;
        var result = await writing.Change(id, TookEffect, answers, ct);
        if (inForce is not null) await versions.LeaveTheNewest(inForce.Edition, ct);
        return result;

        IReadOnlyList<Refusal> TookEffect(SoaVersion version)
        {
            var refusals = version.TakeEffect(today, profiles.Now);
            if (refusals.Count == 0) inForce = version;
            return refusals;
        }
    }
}
