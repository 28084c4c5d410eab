using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IsmsCloud.Identity.Mail;

/// <summary>Hands mails to whoever delivers them.</summary>
internal interface IMailer
{
    Task Send(OutgoingMail mail, CancellationToken ct);
}

/// <summary>Delivers over SMTP, encrypted wherever the server offers it.</summary>
internal sealed class SmtpMailer(IOptions<SmtpOptions> options) : IMailer
{
    public async Task Send(OutgoingMail mail, CancellationToken ct)
    {
        var smtp = options.Value;
        using var message = new MimeMessage { Subject = mail.Subject, Body = new TextPart("plain") { Text = mail.Body } };
        message.From.Add(MailboxAddress.Parse(smtp.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        using var client = new SmtpClient();
        await client.ConnectAsync(smtp.Host, smtp.Port, SecureSocketOptions.Auto, ct);
        if (smtp.User is not "") await client.AuthenticateAsync(smtp.User, smtp.Password, ct);
        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
        mail.Body = "";
    }
}

/// <summary>Keeps mails where a developer can read them: at <c>/dev/mail</c>.</summary>
internal sealed class KeptMailer : IMailer
{
    public Task Send(OutgoingMail mail, CancellationToken ct) => Task.CompletedTask;
}
