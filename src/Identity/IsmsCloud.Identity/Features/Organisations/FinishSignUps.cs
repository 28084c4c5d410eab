using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Features.Organisations;

/// <summary>
/// Founds what somebody signed up and whose address is confirmed. A confirmation that broke after the account was made is
/// finished by the same link, or when the person next signs in: whoever has an account is never stuck without a workspace.
/// </summary>
internal sealed class FinishSignUps(IdentityDb db, Founding founding, SignUps signUps)
{
    public async Task Of(Account account, CancellationToken ct)
    {
        var confirmed = await db.SignUps.Where(s => s.AccountId == account.Id).ToListAsync(ct);
        foreach (var signUp in confirmed) await Finish(signUp, account, ct);
    }

    public async Task Finish(SignUp signUp, Account account, CancellationToken ct)
    {
        var made = Organisation.Found(signUp.OrganisationId, signUp.OrganisationKind, new OrganisationFields { Name = signUp.OrganisationName });
        // What the sign-up page took can't be refused here; were it, that would be a bug of ours and not the person's.
        await founding.Found(made.Value ?? throw new InvalidOperationException(made.Refusals[0].Message), account, ct);
        await signUps.Done(signUp, ct);
    }
}
