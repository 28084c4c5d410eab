using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Organisations;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Consumers;

/// <summary>
/// Brings the index to what was saved, if the request that saved it died before it could; and gives a new organisation its
/// founder, if that request died even before that.
/// </summary>
internal sealed class WhenOrganisationChanged(
    RevisionStore<Organisation> organisations, TokenIndex index, FounderMembership founders, UserManager<Account> accounts)
    : IHandle<OrganisationRegistered>, IHandle<OrganisationSettingsChanged>
{
    public async Task Handle(OrganisationRegistered e, EventInfo info, CancellationToken ct)
    {
        await Put(info, ct);
        var founder = Guid.TryParse(info.Actor.Id, out var id) ? await accounts.FindByIdAsync(id.ToString()) : null;
        if (founder is not null) await founders.Ensure(founder, ct);
    }

    public Task Handle(OrganisationSettingsChanged e, EventInfo info, CancellationToken ct) => Put(info, ct);

    // The revision itself: the list may not know of it yet.
    private async Task Put(EventInfo info, CancellationToken ct)
    {
        if (await organisations.FindVersion(info.SubjectId, info.SubjectVersion, ct) is { } saved) await index.Put(saved, ct);
    }
}
