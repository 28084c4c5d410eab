using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>When the person of a session last proved who they are. A cookie that is merely renewed proves nothing.</summary>
internal static class Proof
{
    private const string Key = "proven";

    public static DateTimeOffset ProvenAt(this AuthenticationProperties? session) =>
        session?.Items.TryGetValue(Key, out var at) is true && long.TryParse(at, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;

    public static void Prove(this AuthenticationProperties session, DateTimeOffset at) =>
        session.Items[Key] = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Notes with the session at hand that its person has just proved who they are.</summary>
    public static async Task Prove(this HttpContext http, DateTimeOffset at)
    {
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        session.Properties!.Prove(at);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, session.Principal!, session.Properties);
    }
}
