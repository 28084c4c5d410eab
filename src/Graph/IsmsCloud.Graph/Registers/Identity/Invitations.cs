using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Graph.Registers.Identity;

internal sealed class Invitations : GraphRegister<InvitationDto, InvitationFields>
{
    public Invitations()
        : base("Invitation", "invitations", "api/identity/invitations", null)
    {
        Filter<InvitationState>("state");
        Sort("email", "expiresAt");
    }
}
