using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IsmsCloud.Identity.Storage;

internal static class SavingOnce
{
    /// <summary>Saves rows whose ids follow from what they are about: where somebody else has just saved the same, that will do.</summary>
    public static async Task SaveOnce(this IdentityDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
        }
    }
}
