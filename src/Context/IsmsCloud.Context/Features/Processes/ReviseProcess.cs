using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Processes;

internal static class ReviseProcess
{
    public static void Map(IEndpointRouteBuilder processes) =>
        processes.MapPatch("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<ProcessDto>().WithSummary("Edit a process.");

    private static Task<IResult> Handle(Guid id, MergePatch<ProcessFields> patch, Writing<IsmsProcess> writing, ProcessAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, process => process.Fields, (process, fields) => process.Revise(fields), answers, ct);
}
