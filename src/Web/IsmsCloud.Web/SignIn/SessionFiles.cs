using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.SignIn;

/// <summary>
/// Sessions with their tokens, each in an encrypted file: they survive a restart, and the browser holds nothing but a
/// random key. Several web processes share them by sharing the folder.
/// </summary>
sealed class SessionFiles(IOptions<SignInOptions> options, IDataProtectionProvider protection, TimeProvider time) : ITicketStore
{
    internal const string KeyClaim = "ismscloud:session";

    readonly IDataProtector protector = protection.CreateProtector("sessions");
    readonly string folder = Directory.CreateDirectory(Path.Combine(options.Value.Folder, "sessions")).FullName;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        ((ClaimsIdentity)ticket.Principal.Identity!).AddClaim(new Claim(KeyClaim, key));
        await RenewAsync(key, ticket);
        return key;
    }

    /// <summary>Written beside and moved into place, so that a reader never sees half a ticket.</summary>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var next = $"{PathOf(key)}.{Guid.CreateVersion7():N}";
        await File.WriteAllBytesAsync(next, protector.Protect(TicketSerializer.Default.Serialize(ticket)));
        File.Move(next, PathOf(key), overwrite: true);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        try
        {
            var ticket = TicketSerializer.Default.Deserialize(protector.Unprotect(await File.ReadAllBytesAsync(PathOf(key))));
            return ticket?.Properties.ExpiresUtc <= time.GetUtcNow() ? null : ticket;
        }
        catch (Exception e) when (e is FileNotFoundException or CryptographicException)
        {
            return null;
        }
    }

    public Task RemoveAsync(string key)
    {
        File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    internal int Sweep(TimeSpan unused)
    {
        var old = Directory.EnumerateFiles(folder).Where(file => time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > unused).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    // The key itself never becomes part of a file's name: whoever can list the folder can't take over a session.
    string PathOf(string key) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))));
}
