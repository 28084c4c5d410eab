using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Processes;

internal static class DeleteProcess
{
    public static void Map(IEndpointRouteBuilder processes) =>
        processes.MapDelete("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<ProcessDto>()
            .WithSummary("Take a process out of the register, with ?reason=.");

    private static Task<IResult> Handle(Guid id, string? reason, Writing<IsmsProcess> writing, ProcessAnswers answers, CancellationToken ct) =>
        writing.Change(id, process => process.Delete(reason), answers, ct);
}
