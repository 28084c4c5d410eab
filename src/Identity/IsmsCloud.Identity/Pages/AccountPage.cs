using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace IsmsCloud.Identity.Pages;

/// <summary>What the pages share: refusing input, limits, and where to go next.</summary>
internal abstract class AccountPage : PageModel
{
    private IStringLocalizer<Text> T => Service<IStringLocalizer<Text>>();

    protected UserManager<Account> Accounts => Service<UserManager<Account>>();

    protected T1 Service<T1>() where T1 : notnull => HttpContext.RequestServices.GetRequiredService<T1>();

    protected bool IsSignedIn => User.Identity is { IsAuthenticated: true };

    /// <summary>The account that is signed in, on pages that need one.</summary>
    protected async Task<Account> Me() =>
        await Accounts.GetUserAsync(User) ?? throw new InvalidOperationException("A page that needs an account was reached without one.");

    protected Guid SessionId => Guid.Parse(User.FindFirst(TicketStore.SessionClaim)!.Value);

    /// <summary>After a change of credentials, which voids every session that doesn't know of it.</summary>
    protected Task KeepSession(Account account) => Service<SignInManager<Account>>().RefreshSignInAsync(account);

    protected bool Refuse(string field, string text, params object[] values)
    {
        ModelState.AddModelError(field, T[text, values]);
        return false;
    }

    protected bool Need(bool ok, string field, string text, params object[] values) => ok || Refuse(field, text, values);

    protected bool NeedEmail(string? email) =>
        Need(email is { Length: <= 254 } && System.Net.Mail.MailAddress.TryCreate(email, out var parsed) && parsed.Address == email,
            "Email", "Problem.Email");

    /// <param name="text">What was typed.</param>
    /// <param name="field">Where.</param>
    /// <param name="max">In characters.</param>
    /// <param name="problem">A sentence that says by itself what is asked for: it also stands at the head of the page.</param>
    protected bool NeedText(string? text, string field, int max, string problem = "Problem.Name") =>
        Need(!string.IsNullOrWhiteSpace(text) && text.Length <= max && !text.Any(char.IsControl), field, problem, max);

    /// <summary>Asks the password rules about somebody who may have no account yet.</summary>
    protected async Task<bool> NeedPassword(Account account, string? password)
    {
        foreach (var rule in Accounts.PasswordValidators)
        {
            var result = await rule.ValidateAsync(Accounts, account, password ?? "");
            if (result.Errors.FirstOrDefault() is { } error)
                return Refuse("NewPassword", error.Code is "PasswordCommon" ? "Problem.PasswordCommon" : "Problem.PasswordShort", AccountRules.PasswordMin);
        }
        return true;
    }

    /// <summary>False, with the page's answer set to 429, if this was tried too often from here or for this account.</summary>
    protected bool Within(string deed, string? email) => Within(Service<Attempts>().Allow(deed, HttpContext, email));

    /// <summary>As <see cref="Within(string, string?)"/>, for what sends a mail to an address that anybody can type.</summary>
    protected bool WithinMails(string deed, string email) =>
        Within(deed, email) && Within(Service<Attempts>().AllowMail(email));

    protected Task Log(Guid account, SecurityEventKind kind, CancellationToken ct, string detail = "") =>
        Service<SecurityLog>().Write(account, kind, ct, detail);

    protected IActionResult Done(string page, string notice)
    {
        TempData["Notice"] = notice;
        return LocalRedirect(page);
    }

    /// <summary>To where somebody came from, or into the web UI, which signs them in with what they have just done.</summary>
    protected IActionResult Onwards(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/sign-in");

    private bool Within(bool allowed)
    {
        if (allowed) return true;
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        return Refuse("", "Problem.TooMany");
    }
}
