using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Parties;

internal static class RegisterParty
{
    public static void Map(IEndpointRouteBuilder parties) =>
        parties.MapPost("", Handle).Needs(ContextPermissions.Write).Produces<PartyDto>(201).WithSummary("Register an interested party.");

    private static Task<IResult> Handle(PartyFields fields, Writing<InterestedParty> writing, PartyAnswers answers, CancellationToken ct) =>
        writing.Create(InterestedParty.Register(fields), answers, ct);
}
