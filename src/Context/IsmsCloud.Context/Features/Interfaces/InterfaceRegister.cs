using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Interfaces;

internal static class InterfaceRegister
{
    public const string Path = "interfaces";

    public static Register<InterfaceDependency, InterfaceDto> Definition => new Register<InterfaceDependency, InterfaceDto>(
            Path, ContextPermissions.Read, (interfaces, scope, ct) => scope.GetRequiredService<InterfaceAnswers>().Of(interfaces, ct))
        .Filter("kind", i => i.Fields.Kind)
        .Filter("direction", i => i.Fields.Direction)
        .Filter("party", i => i.Fields.PartyId)
        .Filter("owner", i => i.Fields.Owner!.Id)
        .Sort("name", i => i.Fields.Name)
        .Search(i => i.Fields.Name).Search(i => i.Fields.Inside).Search(i => i.Fields.Outside)
        .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("Direction", d => d.Fields.Direction).Column("Kind", d => d.Fields.Kind)
        .Column("Inside", d => d.Fields.Inside).Column("Outside", d => d.Fields.Outside).Column("Party", d => d.PartyName)
        .Column("Risk addressed by", d => d.Fields.RiskAddressedBy?.Title).Column("Agreement", d => d.Fields.Agreement?.Title)
        .Column("Owner", d => d.Fields.Owner?.Name);
}

internal sealed class InterfaceAnswers(RecordBook records) : Answers<InterfaceDependency, InterfaceDto>
{
    public override async Task<IReadOnlyList<InterfaceDto>> Of(IReadOnlyList<InterfaceDependency> found, CancellationToken ct)
    {
        var parties = await records.Find(found.Select(i => i.Fields.PartyId).OfType<Guid>().Select(id => (RecordKinds.InterestedParty, id)), ct);
        return [.. found.Select(i => Describe(i, i.Fields.PartyId is { } id && parties.TryGetValue((RecordKinds.InterestedParty, id), out var party) ? party.Title : null))];
    }

    private static InterfaceDto Describe(InterfaceDependency i, string? party) => new(
        i.Id, i.Ref, i.Version, i.ContentHash, i.CreatedAt, i.UpdatedAt, i.Retired, i.Fields, party, i.Can, [.. i.GapsOf()]);
}
