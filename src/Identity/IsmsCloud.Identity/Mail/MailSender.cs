using IsmsCloud.Identity.Storage;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IsmsCloud.Identity.Mail;

/// <summary>Sends what is stored, apart from the requests that caused it: how long they take tells nothing, and a mail server that is down loses no mail.</summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, IMailer mailer, TimeProvider time, ILogger<MailSender> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        while (await timer.WaitForNextTickAsync(ct)) await SendDue(ct);
    }

    private async Task SendDue(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
            var now = time.GetUtcNow();
            var due = await db.Mails.Where(m => m.SentAt == null && m.NextTryAt <= now).OrderBy(m => m.NextTryAt).Take(20).ToListAsync(ct);
            foreach (var mail in due) await Try(db, mail, ct);
        }
        catch (Exception e) when (e is NpgsqlException or DbUpdateException or InvalidOperationException)
        {
            QueueUnreadable(log, e);
        }
    }

    private async Task Try(IdentityDb db, OutgoingMail mail, CancellationToken ct)
    {
        // Claimed before it is sent: two processes that see the same mail send it once.
        var (tries, later) = (mail.Tries, time.GetUtcNow() + TimeSpan.FromSeconds(30 * Math.Pow(2, Math.Min(mail.Tries, 8))));
        var claimed = await db.Mails.Where(m => m.Id == mail.Id && m.Tries == tries && m.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Tries, tries + 1).SetProperty(m => m.NextTryAt, later), ct);
        if (claimed == 0) return;
        try
        {
            await mailer.Send(mail, ct);
            mail.SentAt = time.GetUtcNow();
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (e is ProtocolException or CommandException or IOException or System.Net.Sockets.SocketException
            or MailKit.Security.AuthenticationException or MimeKit.ParseException)
        {
            NotSent(log, mail.Id, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} could not be sent; it will be tried again")]
    private static partial void NotSent(ILogger log, Guid mail, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue of mails could not be read")]
    private static partial void QueueUnreadable(ILogger log, Exception e);
}
