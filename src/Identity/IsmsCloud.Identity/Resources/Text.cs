namespace IsmsCloud.Identity.Resources;

/// <summary>Names the strings of the pages.</summary>
internal sealed class Text;

/// <summary>Names the strings of the mails.</summary>
internal sealed class MailText;
