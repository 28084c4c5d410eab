namespace IsmsCloud.Identity.Mail;

/// <summary>Configuration section <c>Smtp</c>. Without a host mails are kept, and shown in Development.</summary>
internal sealed class SmtpOptions
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
    public string From { get; set; } = "IsmsCloud <no-reply@localhost>";
}
