using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Processes;

internal static class AddProcess
{
    public static void Map(IEndpointRouteBuilder processes) =>
        processes.MapPost("", Handle).Needs(ContextPermissions.Write).Produces<ProcessDto>(201).WithSummary("Add a process of the ISMS.");

    private static async Task<IResult> Handle(ProcessFields fields, Writing<IsmsProcess> writing, Profiles profiles, ProcessAnswers answers, CancellationToken ct) =>
        await writing.Create(IsmsProcess.Add(fields, await profiles.Today(ct)), answers, ct);
}
