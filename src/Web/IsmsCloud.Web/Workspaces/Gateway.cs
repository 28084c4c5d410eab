using IsmsCloud.Web.SignIn;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.Workspaces;

/// <summary>HTTP clients of this circuit: one for the workspace at hand, one for the person.</summary>
sealed class Gateway(IHttpMessageHandlerFactory handlers, IOptions<SignInOptions> options, Session session, CurrentWorkspace current)
{
    internal const string Handler = "gateway";

    public HttpClient Tenant { get; } = Client(new TenantHandler(session, current), handlers, options.Value);

    public HttpClient Person { get; } = Client(new PersonHandler(session, current), handlers, options.Value);

    static HttpClient Client(DelegatingHandler outer, IHttpMessageHandlerFactory handlers, SignInOptions options)
    {
        outer.InnerHandler = handlers.CreateHandler(Handler);
        return new HttpClient(outer, disposeHandler: false) { BaseAddress = options.Gateway };
    }
}
