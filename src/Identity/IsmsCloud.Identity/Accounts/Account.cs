using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>A person's account: one for each person, whatever number of organisations they work in.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    private Account()
    {
    }

    public Account(string email, string name)
    {
        Id = Guid.CreateVersion7();
        (UserName, Email, Name) = (email, email, name);
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    public string Name { get; set; } = "";

    /// <summary>The newest time step of a TOTP that was accepted; an older or equal one is a replay.</summary>
    public long LastTotpStep { get; set; }
}
