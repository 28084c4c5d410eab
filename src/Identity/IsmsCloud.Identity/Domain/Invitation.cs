using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Domain;

/// <summary>Somebody is asked by mail to join.</summary>
[Kind("invitation", "INV")]
internal sealed class Invitation : Aggregate
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Invitation()
    {
    }

    public InvitationFields Fields { get; private set; } = new();

    /// <summary>The address as it is compared.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>Never <see cref="InvitationState.Expired"/>: that is a matter of the day it is read on.</summary>
    public InvitationState State { get; private set; }

    public Actor InvitedBy { get; private set; } = new("", "");

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>Each sending has a link of its own, and only the newest works.</summary>
    public int TimesSent { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The membership's id, before there is one: joining twice is joining once.</summary>
    public Guid JoinsAs { get; private set; } = Guid.CreateVersion7();

    public Guid? MembershipId { get; private set; }

    public static Made<Invitation> Invite(InvitationFields fields, Actor by, DateTimeOffset now) =>
        Made.Unless(InvitationRefusals.Of(fields), () =>
        {
            var invitation = new Invitation { EmailKey = Emails.Key(fields.Email), InvitedBy = by };
            invitation.Fields = fields with { Roles = RoleRefusals.InOrder(fields.Roles) };
            invitation.Send("invitation.sent", now);
            return invitation;
        });

    public IReadOnlyList<Refusal> Resend(DateTimeOffset now)
    {
        if (State is not InvitationState.Pending) return [InvitationRefusals.NotFrom(State)];
        if (TimesSent >= InvitationRefusals.MaxSendings) return [InvitationRefusals.SentTooOften];
        Send("invitation.sent-again", now);
        return [];
    }

    public IReadOnlyList<Refusal> Revoke(Because because)
    {
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        if (State is not InvitationState.Pending) return [InvitationRefusals.NotFrom(State)];
        State = InvitationState.Revoked;
        Did("invitation.revoked", because.Reason);
        return [];
    }

    /// <summary>False where the link is not that of the newest sending, or nothing waits for anybody any more.</summary>
    public bool IsOpen(int sending, DateTimeOffset now) => StateAt(now) is InvitationState.Pending && sending == TimesSent;

    public void Accept(Guid membership)
    {
        (State, MembershipId) = (InvitationState.Accepted, membership);
        Did("invitation.accepted");
    }

    public InvitationState StateAt(DateTimeOffset now) =>
        State is InvitationState.Pending && ExpiresAt <= now ? InvitationState.Expired : State;

    public IReadOnlyList<string> Can => State is InvitationState.Pending ? ["resend", "revoke"] : [];

    private void Send(string action, DateTimeOffset now)
    {
        (SentAt, ExpiresAt, TimesSent) = (now, now + Lifetime, TimesSent + 1);
        Did(action, null, new InvitationSent(Id, TimesSent));
    }
}
