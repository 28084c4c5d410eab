using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Interfaces;

internal static class RecordInterface
{
    public static void Map(IEndpointRouteBuilder interfaces) =>
        interfaces.MapPost("", Handle).Needs(ContextPermissions.Write).Produces<InterfaceDto>(201).WithSummary("Record what crosses the border of the scope.");

    private static Task<IResult> Handle(InterfaceFields fields, Writing<InterfaceDependency> writing, InterfaceAnswers answers, CancellationToken ct) =>
        writing.Create(InterfaceDependency.Record(fields), answers, ct);
}
