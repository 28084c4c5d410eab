using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

/// <summary>Where a person is signed in. Ending a session asks for no proof: whoever is in a hurry to do so may be right.</summary>
[BindProperties]
[NeedsAccount]
internal sealed class SessionsModel(SessionList sessions) : AccountPage
{
    public Guid Session { get; set; }

    internal Guid This => SessionId;
    internal IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Sessions = await sessions.Of((await Me()).Id, ct);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        var me = await Me();
        if (await sessions.End(me.Id, Session, ct)) await Log(me.Id, SecurityEventKind.SessionEnded, ct);
        return Done("/account/sessions", "Notice.SessionsEnded");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        var me = await Me();
        await sessions.EndOthers(me.Id, SessionId, ct);
        await Log(me.Id, SecurityEventKind.SessionEnded, ct, "all others");
        return Done("/account/sessions", "Notice.SessionsEnded");
    }
}
