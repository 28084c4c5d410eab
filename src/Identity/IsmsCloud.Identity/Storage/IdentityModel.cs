using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Keys;
using IsmsCloud.Identity.Mail;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Storage;

internal static class IdentityModel
{
    public static void ApplyAccounts(this ModelBuilder model)
    {
        model.Entity<Account>(a =>
        {
            a.Property(x => x.Name).HasMaxLength(200);
            // An address belongs to one account; two sign-ups that confirm at once meet here.
            a.HasIndex(x => x.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
        });
        model.Entity<SignUp>(s =>
        {
            s.HasIndex(x => x.ExpiresAt);
            s.HasIndex(x => x.AccountId);
        });
        model.Entity<SignInSession>(s =>
        {
            s.HasIndex(x => x.CookieKeyHash).IsUnique();
            s.HasIndex(x => new { x.AccountId, x.ExpiresAt });
        });
        model.Entity<SecurityEvent>(e =>
        {
            e.HasIndex(x => new { x.AccountId, x.Id });
            e.Property(x => x.Kind).HasConversion<string>();
        });
        model.Entity<OutgoingMail>(m => m.HasIndex(x => new { x.SentAt, x.NextTryAt }));
        model.Entity<StoredKey>(k => k.Property(x => x.Use).HasConversion<string>());
    }

    public static void ApplyIndex(this ModelBuilder model)
    {
        model.Entity<IndexedOrganisation>(o => o.Property(x => x.Kind).HasConversion<string>());
        model.Entity<IndexedMembership>(m =>
        {
            m.HasIndex(x => x.AccountId);
            m.HasIndex(x => new { x.OrganisationId, x.AccountId });
        });
        model.Entity<IndexedEngagement>(e => e.HasIndex(x => new { x.ConsultancyId, x.ClientId }));
        model.Entity<IndexedApiClient>(c =>
        {
            c.HasKey(x => x.ClientId);
            c.HasIndex(x => x.OrganisationId);
        });
        model.Entity<ClientSecret>(s => s.HasIndex(x => x.ClientId));
    }
}
