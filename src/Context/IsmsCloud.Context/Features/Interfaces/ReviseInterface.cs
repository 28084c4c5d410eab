using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Interfaces;

internal static class ReviseInterface
{
    public static void Map(IEndpointRouteBuilder interfaces) =>
        interfaces.MapPatch("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<InterfaceDto>().WithSummary("Edit an interface.");

    private static Task<IResult> Handle(
        Guid id, MergePatch<InterfaceFields> patch, Writing<InterfaceDependency> writing, InterfaceAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, found => found.Fields, (found, fields) => found.Revise(fields), answers, ct);
}
