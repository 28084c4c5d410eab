namespace IsmsCloud.Identity.Mail;

/// <summary>A mail that is to be sent: stored with the change that caused it, sent by <see cref="MailSender"/> afterwards.</summary>
internal sealed class OutgoingMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text; emptied once sent over SMTP, since it may hold a link that opens an account.</summary>
    public required string Body { get; set; }

    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? SentAt { get; set; }
    public DateTimeOffset NextTryAt { get; set; }
    public int Tries { get; set; }
}
