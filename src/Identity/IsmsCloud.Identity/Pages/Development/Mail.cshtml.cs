using System.Text.RegularExpressions;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Pages;

/// <summary>The mails that would have been sent, newest first; as JSON for whoever asks for it.</summary>
internal sealed partial class MailModel(IdentityDb db) : AccountPage
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    internal IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Mails = await db.Mails.AsNoTracking().Where(m => string.IsNullOrEmpty(To) || m.To.ToUpper().Contains(To.ToUpper()))
            .OrderByDescending(m => m.At).Take(Most).ToListAsync(ct);
        Response.Headers.CacheControl = "no-cache, no-store";
        return Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "application/json")
            ? new JsonResult(Mails.Select(m => new { m.Id, m.To, m.Subject, m.Body, m.At, Links = Links().Matches(m.Body).Select(l => l.Value) }))
            : Page();
    }

    /// <summary>The text of a mail, cut where its links begin and end.</summary>
    internal static IEnumerable<(string Text, bool IsLink)> Parts(string body)
    {
        var from = 0;
        foreach (var link in Links().Matches(body).Cast<Match>())
        {
            yield return (body[from..link.Index], false);
            yield return (body[link.Index..(from = link.Index + link.Length)], true);
        }
        yield return (body[from..], false);
    }

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Links();
}
