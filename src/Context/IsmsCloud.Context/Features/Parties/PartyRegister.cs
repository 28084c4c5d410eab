using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Parties;

internal static class PartyRegister
{
    public const string Path = "interested-parties";

    public static Register<InterestedParty, PartyDto> Definition => new Register<InterestedParty, PartyDto>(
            Path, ContextPermissions.Read, (parties, scope, ct) => scope.GetRequiredService<PartyAnswers>().Of(parties, ct))
        .Filter("kind", p => p.Fields.Kind)
        .Filter("influence", p => p.Fields.Influence)
        .Filter("group", p => p.Fields.IsGroup)
        .Sort("name", p => p.Fields.Name)
        .Search(p => p.Fields.Name).Search(p => p.Fields.Relevance)
        .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("Kind", d => d.Fields.Kind).Column("Group", d => d.Fields.IsGroup)
        .Column("Relevance", d => d.Fields.Relevance).Column("Influence", d => d.Fields.Influence)
        .Column("Contact", d => d.Fields.Contact).Column("Requirements", d => d.Requirements);
}

internal sealed class PartyAnswers(RevisionStore<Requirement> requirements) : Answers<InterestedParty, PartyDto>
{
    public override async Task<IReadOnlyList<PartyDto>> Of(IReadOnlyList<InterestedParty> records, CancellationToken ct)
    {
        var ids = records.Select(p => p.Id).ToList();
        var live = (await requirements.All(r => ids.Contains(r.PartyId), ct)).Where(r => r.IsLive).CountBy(r => r.PartyId).ToDictionary();
        return [.. records.Select(p => Describe(p, live.GetValueOrDefault(p.Id)))];
    }

    private static PartyDto Describe(InterestedParty p, int requirements) => new(
        p.Id, p.Ref, p.Version, p.ContentHash, p.CreatedAt, p.UpdatedAt, p.Retired, p.Fields, requirements, p.Can, [.. p.GapsOf(requirements)]);
}
