using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Graph.Registers.Identity;

internal sealed class ApiClients : GraphRegister<ApiClientDto, ApiClientFields>
{
    public ApiClients()
        : base("ApiClient", "apiClients", "api/identity/api-clients", null)
    {
        Filter<ApiClientState>("state");
        Sort("name");
    }
}
