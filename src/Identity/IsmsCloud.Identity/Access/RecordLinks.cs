using System.Globalization;
using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace IsmsCloud.Identity.Access;

/// <summary>What a mailed link stands for: a record of a tenant, and which sending of it.</summary>
internal sealed record RecordLink(Guid Tenant, Guid Record, int Sending);

/// <summary>Links in mails that nobody can make up, for a time.</summary>
internal sealed class RecordLinks(IDataProtectionProvider protection)
{
    public string Invitation(RecordLink link, TimeSpan lifetime) => Write("Invitation", link, lifetime);

    public RecordLink? OpenInvitation(string? text) => Read("Invitation", text);

    public string Proposal(RecordLink link, TimeSpan lifetime) => Write("Proposal", link, lifetime);

    public RecordLink? OpenProposal(string? text) => Read("Proposal", text);

    private string Write(string purpose, RecordLink link, TimeSpan lifetime) =>
        Protector(purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{link.Tenant:N}/{link.Record:N}/{link.Sending}"), lifetime);

    private RecordLink? Read(string purpose, string? text) =>
        Protector(purpose).TryOpen(text, out var content) && content.Split('/') is [var tenant, var record, var sending]
            ? new RecordLink(Guid.Parse(tenant), Guid.Parse(record), int.Parse(sending, CultureInfo.InvariantCulture))
            : null;

    private ITimeLimitedDataProtector Protector(string purpose) =>
        protection.CreateProtector($"IsmsCloud.Identity.{purpose}").ToTimeLimitedDataProtector();
}
