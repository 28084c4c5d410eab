using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Processes;

internal static class RecordProcessRun
{
    public static void Map(IEndpointRouteBuilder processes) =>
        processes.MapPost("{id:guid}/runs", Handle).Needs(ContextPermissions.Write).Produces<ProcessDto>().WithSummary("Record that a process ran.");

    private static async Task<IResult> Handle(
        Guid id, RunRequest run, Writing<IsmsProcess> writing, Profiles profiles, TenantContext who, ProcessAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, process => process.RecordRun(run, who.Actor.Person(), today), answers, ct);
    }
}
