using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Keys;
using IsmsCloud.Identity.Mail;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Storage;

/// <summary>Accounts, credentials, keys and tokens, and the index that the issuing of tokens reads.</summary>
internal sealed class IdentityDb(DbContextOptions<IdentityDb> options)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<SignUp> SignUps => Set<SignUp>();
    public DbSet<SignInSession> Sessions => Set<SignInSession>();
    public DbSet<SecurityEvent> SecurityEvents => Set<SecurityEvent>();
    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();
    public DbSet<StoredKey> Keys => Set<StoredKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<IndexedOrganisation> Organisations => Set<IndexedOrganisation>();
    public DbSet<IndexedMembership> Memberships => Set<IndexedMembership>();
    public DbSet<IndexedEngagement> Engagements => Set<IndexedEngagement>();
    public DbSet<IndexedApiClient> ApiClients => Set<IndexedApiClient>();
    public DbSet<ClientSecret> ClientSecrets => Set<ClientSecret>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.UseOpenIddict<Guid>();
        model.ApplyAccounts();
        model.ApplyIndex();
    }
}
