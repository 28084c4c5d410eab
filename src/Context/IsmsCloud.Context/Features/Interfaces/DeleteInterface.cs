using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Interfaces;

internal static class DeleteInterface
{
    public static void Map(IEndpointRouteBuilder interfaces) =>
        interfaces.MapDelete("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<InterfaceDto>()
            .WithSummary("Take an interface out of the register, with ?reason=; approvals that considered it become stale.");

    private static Task<IResult> Handle(Guid id, string? reason, Writing<InterfaceDependency> writing, InterfaceAnswers answers, CancellationToken ct) =>
        writing.Change(id, found => found.Delete(reason), answers, ct);
}
