using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Parties;

internal static class DeleteParty
{
    public static void Map(IEndpointRouteBuilder parties) =>
        parties.MapDelete("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<PartyDto>()
            .WithSummary("Take a party without requirements out of the register, with ?reason=.");

    private static Task<IResult> Handle(
        Guid id, string? reason, Writing<InterestedParty> writing, RevisionStore<Requirement> requirements, PartyAnswers answers, CancellationToken ct) =>
        writing.Change(id, async party => party.Delete(reason, (await requirements.All(r => r.PartyId == id, ct)).Count(r => r.IsLive)), answers, ct);
}
