using IsmsCloud.Identity.OpenId;
using IsmsCloud.Identity.Resources;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Identity.Mail;

/// <summary>The mails of accounts. Each is stored with the caller's next save, or at once where it has an id of its own; nothing here waits for a mail server.</summary>
internal sealed class AccountMails(
    IdentityDb db, IStringLocalizer<MailText> text, IOptions<OpenIdOptions> options, TimeProvider time)
{
    public void ConfirmSignUp(string to, string name, string link) => Add(to, "ConfirmSignUp", name, At("confirm", link));

    public void SignUpForKnownAddress(string to) => Add(to, "SignUpKnown", options.Value.At("account/sign-in"), options.Value.At("account/forgot-password"));

    public void ResetPassword(string to, string name, string link) => Add(to, "ResetPassword", name, At("reset-password", link));

    public void ResetForUnknownAddress(string to) => Add(to, "ResetUnknown", options.Value.At("account/sign-up"));

    public void ConfirmEmailChange(string to, string name, string link) => Add(to, "ConfirmEmail", name, At("email/confirm", link));

    public void EmailChangeToKnownAddress(string to) => Add(to, "EmailKnown");

    public void EmailChanged(string to, string name, string newEmail) => Add(to, "EmailChanged", name, newEmail);

    public void PasswordChanged(string to, string name) => Add(to, "PasswordChanged", name, options.Value.At("account/forgot-password"));

    /// <param name="to">The account's address.</param>
    /// <param name="name">Its person.</param>
    /// <param name="what">What was changed: a text named <c>Security.{what}</c>.</param>
    public void SecurityChanged(string to, string name, string what) =>
        Add(to, "SecurityChanged", name, text[$"Security.{what}"].Value, options.Value.At("account"), options.Value.At("account/forgot-password"));

    public void LockedOut(string to, string name) => Add(to, "LockedOut", name, options.Value.At("account/forgot-password"));

    /// <param name="mail">Its own id: stored at once, and storing it again changes nothing.</param>
    public Task Invited(Guid mail, string to, string organisation, string by, string link, CancellationToken ct) =>
        StoreOnce(Compose(mail, to, "Invited", organisation, by, At("invitation", link)), ct);

    /// <param name="mail">Its own id: stored at once, and storing it again changes nothing.</param>
    public Task EngagementProposed(Guid mail, string to, string consultancy, string reason, string link, CancellationToken ct) =>
        StoreOnce(Compose(mail, to, "EngagementProposed", consultancy, reason, options.Value.At("organisation/engagements" + QueryString.Create("proposal", link))), ct);

    private Uri At(string page, string link) => options.Value.At($"account/{page}{QueryString.Create("link", link)}");

    private void Add(string to, string mail, params object[] values) => db.Mails.Add(Compose(Guid.CreateVersion7(), to, mail, values));

    private OutgoingMail Compose(Guid id, string to, string mail, params object[] values) => new()
    {
        Id = id,
        To = to,
        Subject = text[$"{mail}.Subject", values],
        Body = text[$"{mail}.Body", values],
        At = time.GetUtcNow(),
        NextTryAt = time.GetUtcNow(),
    };

    private Task StoreOnce(OutgoingMail m, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Mails" ("Id", "To", "Subject", "Body", "At", "NextTryAt", "Tries")
        VALUES ({m.Id}, {m.To}, {m.Subject}, {m.Body}, {m.At}, {m.NextTryAt}, 0)
        ON CONFLICT ("Id") DO NOTHING
        """, ct);
}
