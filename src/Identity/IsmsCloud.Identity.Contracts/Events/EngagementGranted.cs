using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>A client opened its workspace to a consultancy. The tenant of the message is the client.</summary>
/// <param name="People">Accounts that may act.</param>
/// <param name="Roles">What they act as; see <see cref="RoleNames.OfConsultants"/>.</param>
/// <param name="ApiClients">Whether API clients of the consultancy may act too.</param>
/// <param name="Until">When it ends by itself.</param>
[Event("identity.engagement-granted")]
public sealed record EngagementGranted(
    Guid EngagementId, Guid ConsultancyId, string Consultancy, IReadOnlyList<Guid> People, IReadOnlyList<string> Roles, bool ApiClients, DateTimeOffset Until);
