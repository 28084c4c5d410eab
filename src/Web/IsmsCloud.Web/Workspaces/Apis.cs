using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Web.Workspaces;

/// <summary>The services, for the workspace at hand. A new one is a parameter here and a line in <see cref="WorkspaceServices"/>.</summary>
public sealed record Apis(ContextClient Context, IdentityClient Identity, RisksClient Risks, ControlsClient Controls);
