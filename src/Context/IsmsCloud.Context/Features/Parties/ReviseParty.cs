using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Parties;

internal static class ReviseParty
{
    public static void Map(IEndpointRouteBuilder parties) =>
        parties.MapPatch("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<PartyDto>().WithSummary("Edit an interested party.");

    private static Task<IResult> Handle(Guid id, MergePatch<PartyFields> patch, Writing<InterestedParty> writing, PartyAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, party => party.Fields, (party, fields) => party.Revise(fields), answers, ct);
}
