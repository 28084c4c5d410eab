using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

[NeedsAccount]
internal sealed class SecurityEventsModel(SecurityLog log) : AccountPage
{
    private const int PageSize = 50;

    /// <summary>The last event of the page before; null on the first.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    internal IReadOnlyList<SecurityEvent> Events { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    internal Guid? Older { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = await log.Of((await Me()).Id, Before, PageSize + 1, ct);
        Events = [.. found.Take(PageSize)];
        Older = found.Count > PageSize ? Events[^1].Id : null;
    }
}
